package article6.cli.network;

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

/**
 * What Parties of a training network attest from the start, so that a play begins with their acts
 * and not with paper. Parties of any other network attest by transactions.
 */
public final class TrainingProfile {
  /** As far back as mitigation outcomes go. */
  private static final LocalDate DATE = LocalDate.of(2021, 1, 1);

  private static final String REFERENCE = "Training only: there is no document";

  public static final ParticipationProfile COMPLETE =
      new ParticipationProfile(
          Arrays.stream(ParticipationRequirement.values()).map(TrainingProfile::attest).toList(),
          List.of());

  private TrainingProfile() {}

  private static Attestation attest(ParticipationRequirement requirement) {
    Hash digest = Hash.of(Bytes.wrap(REFERENCE.getBytes(StandardCharsets.UTF_8)));
    return new Attestation(requirement, DATE, new DocumentReference(digest, REFERENCE));
  }
}
