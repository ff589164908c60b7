package article6.contracts.law;

import static article6.contracts.law.Edition.CMA7_2025;
import static article6.contracts.law.RuleText.refuses;

/** Who may take part (P; 2/CMA.3 annex ¶3–5). */
public enum ParticipationRule implements Rule {
  P_1(
      refuses(
              "P-1",
              "PARTICIPATION_INCOMPLETE",
              "2/CMA.3 annex ¶4(a)–(f)",
              "A Party acts as first transferring, acquiring or using Party only while it attests"
                  + " all six participation responsibilities.")
          .unsure("participation")
          .since(CMA7_2025)),
  P_1_ATTESTATION(
      refuses(
              "P-1",
              "ATTESTATION_INVALID",
              "2/CMA.3 annex ¶4; ledger",
              "An action attests at least one responsibility, none of them twice, and none with a"
                  + " date to come.")
          .since(CMA7_2025)),
  P_1_WITHDRAWAL(
      refuses(
              "P-1",
              "ATTESTATION_NOT_FOUND",
              "ledger",
              "What is withdrawn is an attestation that holds, on a day from its own on, with a"
                  + " reason.")
          .since(CMA7_2025)),
  P_2(
      refuses(
              "P-2",
              "PARTICIPATION_INCOMPLETE_SPECIAL",
              "2/CMA.3 annex ¶5",
              "Of a least developed country or small island developing State the missing"
                  + " attestations are only pointed out.")
          .butOnlyWarns()
          .unverified()
          .since(CMA7_2025)),
  P_2_VALIDITY(
      refuses(
              "P-2",
              "CIRCUMSTANCES_INVALID",
              "2/CMA.3 annex ¶5; ledger",
              "A special circumstance holds once on a day, and none begins in the future.")
          .since(CMA7_2025)),
  P_3(
      refuses(
          "P-3",
          "APPROACH_NOT_PARTICIPATING",
          "2/CMA.3 annex ¶3–4; check II01",
          "A Party acts only in cooperative approaches it takes part in.")),
  P_4(
      refuses(
              "P-4",
              "INITIAL_REPORT_MISSING",
              "2/CMA.3 annex ¶18; 4/CMA.6",
              "The initial report comes before the first transfer, in principle (F-11).")
          .butOnlyWarns()
          .since(CMA7_2025)),
  P_4_VERSION(
      refuses(
              "P-4",
              "INITIAL_REPORT_VERSION",
              "2/CMA.3 annex ¶18–19; ledger",
              "An initial report is about an NDC period of the Party, and has a version such as"
                  + " 1.0, later than those before on the same period.")
          .since(CMA7_2025));

  private final RuleText text;

  ParticipationRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
