package article6.node.snapshot;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A snapshot and the peers that offer it.
 *
 * @param height that they say it is of
 */
record Candidate(long height, Hash id, List<Address> peers) {

  /**
   * The one to fetch: one that is here in part already, else what most peers offer, since honest
   * ones make the same; of those the newest.
   *
   * @param offers by peer
   * @param begun what is here in part
   */
  static Optional<Candidate> choose(
      Map<Address, SnapshotAnswers.Offered> offers, Optional<Hash> begun, Suspects suspects) {
    Map<SnapshotAnswers.Offer, List<Address>> byOffer =
        new TreeMap<>(
            Comparator.comparingLong(SnapshotAnswers.Offer::height)
                .thenComparing(offer -> offer.id().toString()));
    offers.forEach(
        (peer, offered) ->
            offered.offers().stream()
                .distinct()
                .filter(offer -> !suspects.isCondemned(offer.id()))
                .forEach(
                    offer -> byOffer.computeIfAbsent(offer, key -> new ArrayList<>()).add(peer)));
    return byOffer.entrySet().stream()
        .map(each -> new Candidate(each.getKey().height(), each.getKey().id(), each.getValue()))
        .max(
            Comparator.<Candidate, Boolean>comparing(each -> begun.equals(Optional.of(each.id())))
                .thenComparingInt(each -> each.peers().size())
                .thenComparingLong(Candidate::height));
  }
}
