package article6.contracts.law;

import static article6.contracts.law.RuleText.refuses;

/** Between this ledger and other registries (X; 6/CMA.4 annex I, domain §6 nos. 5–7). */
public enum BridgeRule implements Rule {
  X_1(
      refuses(
              "X-1",
              "MESSAGE_ALREADY_DONE",
              "6/CMA.4 annex I; ledger",
              "A message between registries acts once, however often it arrives.")
          .since(Edition.CMA7_2025)),
  X_2(
      refuses(
              "X-2",
              "EXPORT_UNKNOWN",
              "6/CMA.4 annex I; ledger",
              "An answer belongs to units that were locked here under the same message id.")
          .since(Edition.CMA7_2025)),
  X_3(
      refuses(
              "X-3",
              "EXPORT_DEADLINE",
              "6/CMA.4 annex I; ledger",
              "Locked units are minted up to the deadline of the lock, and released for silence"
                  + " only after it.")
          .since(Edition.CMA7_2025)),
  X_4(
      refuses(
              "X-4",
              "MIRROR_STALE",
              "6/CMA.4; ledger",
              "A view of another registry is replaced by a newer one, not from the future.")
          .since(Edition.CMA7_2025)),
  X_5(
      refuses(
              "X-5",
              "MIRROR_INVALID",
              "6/CMA.4; ledger",
              "A view of another registry has a bounded number of ranges, of that registry, that"
                  + " don't overlap.")
          .since(Edition.CMA7_2025)),
  X_6(
      refuses(
              "X-6",
              "REGISTRY_NOT_OUTSIDE",
              "6/CMA.4 annex I; ledger",
              "The other side of a crossing is not a registry of this ledger.")
          .since(Edition.CMA7_2025)),
  X_7(
      refuses(
              "X-7",
              "IMPORT_MISMATCH",
              "6/CMA.4 annex I; 2/CMA.3 annex ¶2",
              "Minted units are those the other registry locked, with their first transfer on its"
                  + " day where it has happened.")
          .since(Edition.CMA7_2025)),
  X_8(
      refuses(
              "X-8",
              "MIRROR_SHOWS_BACKING",
              "domain §3.4; ledger",
              "What backs units here is alive in no other registry.")
          .butOnlyWarns()
          .since(Edition.CMA7_2025)),
  X_9(
      refuses(
              "X-9",
              "RETURN_MISMATCH",
              "2/CMA.3 annex ¶2, ¶29; 6/CMA.4 annex I",
              "Units of this ledger come back from the registry that acknowledged them, under the"
                  + " message of their export, at most once, and with the history they left"
                  + " with.")
          .since(Edition.CMA7_2025));

  private final RuleText text;

  BridgeRule(RuleText text) {
    this.text = text;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
