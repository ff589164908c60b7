package article6.node.report;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.Purpose;
import article6.contracts.state.Authorization;
import article6.contracts.state.AuthorizationRef;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AuthorizationKey;
import article6.node.chain.RecordedEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Units held, by the year in which their mitigation occurred and by what they are authorised for.
 *
 * @param purpose that of the version of the authorization they are under; empty where they are
 *     under none
 */
public record HeldSum(int vintage, Optional<Purpose> purpose, long units) {
  private record Kind(int vintage, Optional<Purpose> purpose) {
    private static final Comparator<Kind> ORDER =
        Comparator.comparingInt(Kind::vintage)
            .thenComparingInt(kind -> kind.purpose().map(Enum::ordinal).orElse(-1));
  }

  /**
   * Sums at a moment, by vintage and then purpose; what nobody holds is left out.
   *
   * @param state in which the authorizations are looked up
   * @param events all of them up to that state
   * @param whose accounts to sum up
   */
  public static List<HeldSum> at(
      StateView state, Iterable<RecordedEvent> events, Moment moment, Predicate<AccountId> whose) {
    Map<Kind, Long> sums = new TreeMap<>(Kind.ORDER);
    Holdings.livesAt(events, moment)
        .all()
        .filter(run -> run.isHeld() && whose.test(run.holder()))
        .forEach(
            run ->
                sums.merge(
                    new Kind(
                        run.units().series().vintage(),
                        run.authorization().flatMap(ref -> purpose(state, ref))),
                    run.units().quantity(),
                    Math::addExact));
    return sums.entrySet().stream()
        .map(each -> new HeldSum(each.getKey().vintage(), each.getKey().purpose(), each.getValue()))
        .toList();
  }

  private static Optional<Purpose> purpose(StateView state, AuthorizationRef ref) {
    return Tables.AUTHORIZATIONS
        .get(state, new AuthorizationKey(ref.party(), ref.id(), ref.version()))
        .map(Authorization::content)
        .map(content -> content.purpose());
  }
}
