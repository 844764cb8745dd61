/**
 * Publishes a copy of a built site, as its own build would have: `node placing.ts SITE OUT`. A
 * process of its own, for what it publishes is its own as long as it runs.
 */
import { cpSync, realpathSync } from 'node:fs';
import { openDraft, openWorkshop, publish } from '../../src/publish/publish.ts';

const [site = '', out = ''] = process.argv.slice(2);
const workshop = openWorkshop(out);
const draft = openDraft(workshop);
cpSync(realpathSync(site), draft, { recursive: true });
publish(workshop, draft);
