/** The door of `publish/`: what other packages use of it. */
export { refuseWrongSetting, root, toSiteAddress } from './settings.ts';
