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
import java.util.TreeMap;

/**
 * The letters of one authorization. Each call reads all events, since only they tell where a
 * version was recorded; all of it is of one block.
 */
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

  /** All versions, the oldest first; none when there is no such authorization. */
  public List<Letter> letters() {
    return ledger.readAt((head, state) -> letters(state, head.height()));
  }

  /** Every digest by which a file is known as a letter of this authorization. */
  public List<KnownDigest> digests() {
    return ledger.readAt(
        (head, state) -> {
          List<Letter> letters = letters(state, head.height());
          List<KnownDigest> known = new ArrayList<>(recorded(state, letters));
          letters.stream()
              .skip(Math.max(0, letters.size() - VERSIONS_WRITTEN_MAX))
              .forEach(letter -> known.addAll(written(letter, letters.size())));
          return known;
        });
  }

  private List<Letter> letters(StateView state, long height) {
    List<Authorization> versions =
        Tables.AUTHORIZATIONS.all(state, Tables.authorizationPart(party, id));
    if (versions.isEmpty()) {
      return List.of();
    }
    Map<Integer, Finality> finalities = finalities(height);
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

  private Map<Integer, Finality> finalities(long height) {
    Map<Integer, Finality> found = new HashMap<>();
    for (RecordedEvent event : new EventHistory(ledger, height)) {
      if (event.event() instanceof AuthorizationRecorded it
          && it.party().equals(party)
          && it.authorization().equals(id)) {
        found.computeIfAbsent(
            it.version(), version -> Finality.of(ledger, event.transactionId(), event.height()));
      }
    }
    return found;
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

  private List<KnownDigest> recorded(StateView state, List<Letter> letters) {
    int newest = letters.size();
    List<KnownDigest> known = new ArrayList<>();
    for (Letter letter : letters) {
      int version = letter.authorization().version();
      letter
          .authorization()
          .content()
          .document()
          .ifPresent(digest -> known.add(recorded(digest, version, newest)));
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
