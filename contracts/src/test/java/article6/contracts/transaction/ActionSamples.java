package article6.contracts.transaction;

import article6.contracts.action.Action;
import java.util.List;
import java.util.stream.Stream;

/** One action of each kind there is, for tests of encodings. */
public final class ActionSamples {
  public static final List<Action> EVERY_KIND =
      Stream.of(
              FirstEditionSamples.ALL,
              NetworkSamples.ALL,
              AuthorizationSamples.ALL,
              OfficerSamples.ALL,
              BalanceSamples.ALL,
              MechanismFamilySamples.ALL,
              AgreementSamples.ALL,
              RegistrySamples.ALL,
              CaseSamples.ALL)
          .flatMap(List::stream)
          .toList();

  private ActionSamples() {}
}
