package article6.node.report.check;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.FiledAuthorization;
import article6.node.report.filed.FiledBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tables 2 and 5 of all reports. An authorization is known by Party and id: ids of two Parties may
 * be the same (domain §5.1, II06).
 */
final class AuthorizationBook {
  private final Map<Key, List<Given>> versions = new HashMap<>();
  private final Map<ApproachId, List<Given>> ofApproach = new HashMap<>();
  private final Set<EntityKey> entities = new HashSet<>();

  record Key(PartyCode party, String id) {}

  private record EntityKey(PartyCode party, ApproachId approach, String entity) {}

  /** A version of an authorization and the report it stands in. */
  record Given(FiledAef report, FiledAuthorization row) {
    PartyCode party() {
      return report.party();
    }

    Key key() {
      return new Key(party(), row.id());
    }

    /** Such as THA 2022-01. */
    String title() {
      return party() + " " + row.id();
    }
  }

  AuthorizationBook(List<FiledAef> reports) {
    for (FiledAef report : reports) {
      for (FiledAuthorization row : report.authorizations()) {
        Given given = new Given(report, row);
        versions.computeIfAbsent(given.key(), _ -> new ArrayList<>()).add(given);
        ofApproach.computeIfAbsent(row.approach(), _ -> new ArrayList<>()).add(given);
      }
      report
          .entities()
          .forEach(row -> entities.add(new EntityKey(report.party(), row.approach(), row.id())));
    }
    versions.values().forEach(all -> all.sort(Comparator.comparingInt(it -> it.row().version())));
  }

  /**
   * What a row refers to by an id alone: an authorization of the first transferring Party, or of
   * the reporting one, or of another Party to the approach.
   *
   * @param date the version in force on that day; of several with the same number, any
   */
  Optional<Given> find(FiledBlock block, PartyCode reporter, LocalDate date) {
    return find(block, reporter, date, date).stream().findFirst();
  }

  /**
   * The versions that were in force between two days, the newest first: units stay under the one of
   * their first transfer, unless a later one reaches them, and no column tells.
   */
  List<Given> find(FiledBlock block, PartyCode reporter, LocalDate from, LocalDate until) {
    List<Given> all =
        Stream.of(block.firstTransferring(), reporter)
            .map(party -> versions(new Key(party, block.authorization())))
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElseGet(() -> ofAnother(block));
    List<Given> found = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      boolean begun = !all.get(i).row().date().isAfter(until);
      boolean over = i + 1 < all.size() && all.get(i + 1).row().date().isBefore(from);
      if (begun && !over) {
        found.add(all.get(i));
      }
    }
    return found.isEmpty() && !all.isEmpty() ? List.of(all.getFirst()) : found;
  }

  private List<Given> ofAnother(FiledBlock block) {
    return ofApproach(block.approach()).stream()
        .filter(it -> it.row().id().equals(block.authorization()))
        .findFirst()
        .map(it -> versions(it.key()))
        .orElse(List.of());
  }

  /** Every version, the first one first. */
  List<Given> versions(Key key) {
    return versions.getOrDefault(key, List.of());
  }

  List<Given> ofApproach(ApproachId approach) {
    return ofApproach.getOrDefault(approach, List.of());
  }

  Map<ApproachId, List<Given>> byApproach() {
    return ofApproach;
  }

  boolean hasEntity(PartyCode party, ApproachId approach, String entity) {
    return entities.contains(new EntityKey(party, approach, entity));
  }
}
