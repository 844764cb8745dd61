/** The door of `views/proposals/`: what other packages use of it. */
export {
  type Proposal,
  type Sending,
  blankProposal,
  formAddress,
  mailAddress,
  toProposalText,
} from './proposal.ts';
