package article6.contracts.law;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules of all chapters, in their order; what the ledger does by itself comes last. */
public final class Rules {
  private static final List<Rule> ALL =
      Stream.<Rule[]>of(
              TransactionRule.values(),
              ConsentRule.values(),
              PartyRule.values(),
              NetworkRule.values(),
              ParticipationRule.values(),
              ApproachRule.values(),
              AuthorizationRule.values(),
              UseRule.values(),
              NdcRule.values(),
              UnitRule.values(),
              DateRule.values(),
              FirstTransferRule.values(),
              RequestRule.values(),
              MetricRule.values(),
              MechanismRule.values(),
              BridgeRule.values(),
              DerivedRule.values())
              CaseRule.values())
          .flatMap(Arrays::stream)
          .toList();

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }

  /** The rule with this code, such as UNIT_TERMINAL. */
  public static Optional<Rule> byCode(String code) {
    return ALL.stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  /** All rules with this id, such as A-7; an id can have several codes. */
  public static List<Rule> byId(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).toList();
  }
}
