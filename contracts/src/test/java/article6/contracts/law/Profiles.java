package article6.contracts.law;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.Attestation;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.ParticipationRequirement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** What Parties of tests attest. */
public final class Profiles {
  public static final LocalDate ATTESTED = LocalDate.of(2021, 1, 1);

  /** All six responsibilities, so that the Party may do everything. */
  public static final ParticipationProfile COMPLETE =
      new ParticipationProfile(
          Arrays.stream(ParticipationRequirement.values()).map(Profiles::attestation).toList(),
          List.of());

  private Profiles() {}

  public static Attestation attestation(ParticipationRequirement requirement) {
    return new Attestation(requirement, ATTESTED, document(requirement.name()));
  }

  public static DocumentReference document(String reference) {
    return new DocumentReference(
        Hash.of(Bytes.wrap(reference.getBytes(StandardCharsets.UTF_8))), reference);
  }
}
