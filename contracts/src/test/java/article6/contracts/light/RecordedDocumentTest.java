package article6.contracts.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.action.Action;
import article6.contracts.action.BridgeAction;
import article6.contracts.action.ConsentAction;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.codec.Scalar;
import article6.contracts.crypto.DocumentDigest;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.Attestation;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.law.Samples;
import article6.contracts.state.MapState;
import article6.contracts.state.Mirror;
import article6.contracts.state.Proposal;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.StateRecord;
import article6.contracts.state.Table;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.MirrorKey;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** Which hashes of actions and records are digests of documents, and where they stand. */
class RecordedDocumentTest {
  private static final Hash DIGEST = Hash.of(Bytes.fromHexString("0x01"));
  private static final Hash OTHER = Hash.of(Bytes.fromHexString("0x02"));

  /** Hashes that are ids of transactions: no file has them as its digest. */
  private static final Set<String> IDS =
      Set.of(
          "GiveConsent.proposal",
          "WithdrawProposal.proposal",
          "ReviewProposal.proposal",
          "Proposal.id",
          "SweepPosition.next");

  @Test
  void every_hash_is_known_as_a_digest_of_a_document_or_as_an_id() {
    Set<Class<?>> seen = new LinkedHashSet<>();
    Codec.recordsOf(Action.class).forEach(type -> collect(type, seen));
    recordsOfTheState().forEach(type -> collect(type, seen));

    Set<String> ids = new TreeSet<>();
    for (Class<?> type : seen) {
      for (RecordComponent component : type.getRecordComponents()) {
        boolean isDocument = component.isAnnotationPresent(DocumentDigest.class);
        if (component.getGenericType().getTypeName().contains(Hash.class.getName())) {
          if (!isDocument) {
            ids.add(type.getSimpleName() + "." + component.getName());
          }
        } else {
          assertThat(isDocument).as("%s is no hash", component).isFalse();
        }
      }
    }
    assertThat(ids)
        .as("say @DocumentDigest where a new hash is the digest of a document, or name it here")
        .isEqualTo(new TreeSet<>(IDS));
  }

  @Test
  void digests_are_found_with_the_place_where_they_stand() {
    assertThat(
            RecordedDocument.in(
                new BridgeAction.MirrorHoldings(Samples.CHE, "MECH", 1, List.of(), DIGEST)))
        .containsExactly(new RecordedDocument("document", DIGEST));
    ParticipationProfile profile =
        new ParticipationProfile(
            List.of(
                attestation(ParticipationRequirement.PARTY_TO_AGREEMENT, DIGEST),
                attestation(ParticipationRequirement.MAINTAINS_NDC, OTHER)),
            List.of());
    assertThat(RecordedDocument.in(profile))
        .containsExactly(
            new RecordedDocument("attestations[0].document.digest", DIGEST),
            new RecordedDocument("attestations[1].document.digest", OTHER));
    assertThat(RecordedDocument.in(profile).getFirst().component()).isEqualTo("digest");
  }

  @Test
  void in_a_proposal_they_stand_in_its_action() {
    Action action = new BridgeAction.MirrorHoldings(Samples.CHE, "MECH", 1, List.of(), DIGEST);
    assertThat(RecordedDocument.in(new Proposal(OTHER, action, List.of(), 1)))
        .containsExactly(new RecordedDocument("action.document", DIGEST));
  }

  @Test
  void an_id_is_no_digest_of_a_document() {
    assertThat(RecordedDocument.in(new ConsentAction.GiveConsent(DIGEST))).isEmpty();
    assertThat(RecordedDocument.in(Samples.approach())).isEmpty();
  }

  @Test
  void a_record_is_read_by_its_key_whatever_its_table() {
    Mirror mirror = new Mirror("MECH", Samples.CHE, 1, 0, 0, DIGEST);
    MirrorKey key = new MirrorKey("MECH", Samples.CHE);
    StateOverlay state = new StateOverlay(new MapState());
    Tables.MIRRORS.put(state, key, mirror);
    Bytes stateKey = Tables.MIRRORS.key(key);
    Bytes value = state.get(stateKey).orElseThrow();

    assertThat(StateRecord.decode(stateKey, value)).contains(mirror);
    assertThat(StateRecord.decode(Bytes.fromHexString("0xff00"), value)).isEmpty();
    assertThat(StateRecord.decode(Bytes.EMPTY, value)).isEmpty();
    assertThatThrownBy(() -> StateRecord.decode(stateKey, Bytes.fromHexString("0xc0")))
        .isInstanceOf(CodecException.class);
  }

  private static Attestation attestation(ParticipationRequirement requirement, Hash digest) {
    return new Attestation(
        requirement, LocalDate.of(2024, 1, 1), new DocumentReference(digest, "letter"));
  }

  private static List<Class<?>> recordsOfTheState() {
    return Arrays.stream(Tables.class.getFields())
        .filter(field -> field.getType() == Table.class)
        .<Class<?>>map(RecordedDocumentTest::recordType)
        .toList();
  }

  private static Class<?> recordType(Field table) {
    return (Class<?>) ((ParameterizedType) table.getGenericType()).getActualTypeArguments()[1];
  }

  private static void collect(Type type, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType generic) {
      collect(generic.getActualTypeArguments()[0], seen);
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      if (!Scalar.class.isAssignableFrom(plain) && seen.add(plain)) {
        for (RecordComponent component : plain.getRecordComponents()) {
          collect(component.getGenericType(), seen);
        }
      }
    } else if (type instanceof Class<?> family && family.isSealed()) {
      Codec.recordsOf(family).forEach(each -> collect(each, seen));
    }
  }
}
