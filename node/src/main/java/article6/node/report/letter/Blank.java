package article6.node.report.letter;

/** What no ledger knows and a person writes into a paper before it is signed. */
public enum Blank {
  LEGAL_BASIS,
  FOCAL_POINT,
  /** Of the buyer's letter: who buys, under which agreement. */
  PURCHASE,
  INVESTOR,
  /** Of the investor's letter: what follows when the Party breaks or revokes its word. */
  BREACH,
  PROGRAMME,
  /** Of the airlines' letter: the Party's word that the outcomes are claimed once only. */
  ATTESTATION,
  JOINT_COMMITTEE,
  ALLOCATION,
  SIGNATURE,
  PARTNER_SIGNATURE
}
