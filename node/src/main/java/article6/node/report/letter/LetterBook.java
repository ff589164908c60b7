package article6.node.report.letter;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.PartyCode;
import article6.contracts.event.AuthorizationEvent.AuthorizationRecorded;
import article6.contracts.state.Approach;
import article6.contracts.state.Authorization;
import article6.contracts.state.AuthorizationDocument;
import article6.contracts.state.Keys;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.EntityKey;
import article6.node.chain.LedgerReader;
import article6.node.chain.RecordedEvent;
import article6.node.report.EventHistory;
import article6.node.report.letter.KnownDigest.Origin;
import article6.node.text.Catalogue;
import article6.node.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The letters of one authorization. All of a call is of one block. */
public final class LetterBook {
  /** Versions whose letters are written anew to recognise a file: ten pages each, at most 200. */
  public static final int VERSIONS_WRITTEN_MAX = 20;

  private final LedgerReader ledger;
  private final PartyCode party;
  private final AuthorizationId id;

  public LetterBook(LedgerReader ledger, PartyCode party, AuthorizationId id) {
    this.ledger = ledger;
    this.party = party;
    this.id = id;
  }

  /**
   * The letter of a version.
   *
   * @param version the newest when empty
   * @return nothing when there is no such version
   */
  public Optional<Letter> letter(Optional<Integer> version) {
    return ledger.readAt(
        (head, state) -> {
          List<Authorization> wanted =
              versions(state).stream()
                  .filter(each -> version.map(it -> it == each.version()).orElse(true))
                  .toList();
          return letters(state, head.height(), newest(wanted, 1)).stream().findFirst();
        });
  }

  /** Every digest by which a file is known as a letter of this authorization. */
  public List<KnownDigest> digests() {
    return ledger.readAt(
        (head, state) -> {
          List<Authorization> versions = versions(state);
          List<KnownDigest> known = new ArrayList<>(recorded(state, versions));
          for (Letter letter :
              letters(state, head.height(), newest(versions, VERSIONS_WRITTEN_MAX))) {
            known.addAll(written(letter, versions.size()));
          }
          return known;
        });
  }

  private List<Authorization> versions(StateView state) {
    return Tables.AUTHORIZATIONS.all(state, Tables.authorizationPart(party, id));
  }

  private static List<Authorization> newest(List<Authorization> versions, int most) {
    return versions.subList(Math.max(0, versions.size() - most), versions.size());
  }

  private List<Letter> letters(StateView state, long height, List<Authorization> versions) {
    Map<Integer, Finality> finalities = finalities(height, versions);
    return versions.stream()
        .map(
            version ->
                new Letter(
                    version,
                    Tables.APPROACHES
                        .get(state, version.content().approach())
                        .map(Approach::title)
                        .orElse(""),
                    entityNames(state, version),
                    Optional.ofNullable(finalities.get(version.version()))))
        .toList();
  }

  /**
   * Where each version was recorded. What an earlier release wrote is in no index; then all events
   * are read, and on a node that does not have all it is said that this can't be told.
   */
  private Map<Integer, Finality> finalities(long height, List<Authorization> versions) {
    Map<Integer, Finality> found = new HashMap<>();
    Set<Integer> wanted = versions.stream().map(Authorization::version).collect(Collectors.toSet());
    find(ledger.authorizationEvents(party, id, LedgerReader.EVENTS_MAX), wanted, found);
    if (!found.keySet().containsAll(wanted)) {
      find(new EventHistory(ledger, height), wanted, found);
    }
    return found;
  }

  private void find(
      Iterable<RecordedEvent> events, Set<Integer> wanted, Map<Integer, Finality> found) {
    for (RecordedEvent event : events) {
      if (event.event() instanceof AuthorizationRecorded it
          && it.party().equals(party)
          && it.authorization().equals(id)
          && wanted.contains(it.version())) {
        found.computeIfAbsent(
            it.version(), version -> Finality.of(ledger, event.transactionId(), event.height()));
      }
    }
  }

  private Map<String, String> entityNames(StateView state, Authorization version) {
    Map<String, String> names = new TreeMap<>();
    version
        .content()
        .authorizedEntities()
        .forEach(
            entity ->
                Tables.ENTITIES
                    .get(state, new EntityKey(party, version.content().approach(), entity))
                    .ifPresent(it -> names.put(String.valueOf(entity), it.name())));
    return names;
  }

  private List<KnownDigest> recorded(StateView state, List<Authorization> versions) {
    int newest = versions.size();
    List<KnownDigest> known = new ArrayList<>();
    for (Authorization each : versions) {
      each.content()
          .document()
          .ifPresent(digest -> known.add(recorded(digest, each.version(), newest)));
    }
    for (AuthorizationDocument document : Tables.DOCUMENTS.all(state, Keys.text(party.value()))) {
      for (AuthorizationDocument.ItmoObject given : document.itmos()) {
        if (given.authorization().equals(id)) {
          document
              .publication()
              .digest()
              .ifPresent(digest -> known.add(recorded(digest, given.version(), newest)));
        }
      }
    }
    return known;
  }

  private static KnownDigest recorded(Hash digest, int version, int newest) {
    return new KnownDigest(
        digest, version, version == newest, Origin.RECORDED, Optional.empty(), Optional.empty());
  }

  private static List<KnownDigest> written(Letter letter, int newest) {
    List<KnownDigest> known = new ArrayList<>();
    int version = letter.authorization().version();
    for (LetterTemplate template : LetterTemplate.values()) {
      for (Language language : Language.values()) {
        Catalogue words = Catalogue.of(language);
        known.add(
            new KnownDigest(
                PaperPage.digest(LetterPaper.of(letter, template, words), words),
                version,
                version == newest,
                Origin.WRITTEN,
                Optional.of(template),
                Optional.of(language.tag())));
      }
    }
    return known;
  }
}
