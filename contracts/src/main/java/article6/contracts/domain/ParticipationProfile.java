package article6.contracts.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a Party attests about its participation, at most once for each responsibility (P-1), and its
 * special circumstances with the days from and until which they hold (P-2).
 */
public record ParticipationProfile(
    List<Attestation> attestations, List<SpecialCircumstance> circumstances) {
  public static final ParticipationProfile NONE = new ParticipationProfile(List.of(), List.of());

  /**
   * @throws IllegalArgumentException when a responsibility is attested twice, or the same
   *     circumstance holds twice on a day
   */
  public ParticipationProfile {
    attestations =
        attestations.stream().sorted(Comparator.comparing(Attestation::requirement)).toList();
    circumstances = List.copyOf(circumstances);
    if (attestations.stream().map(Attestation::requirement).distinct().count()
        != attestations.size()) {
      throw new IllegalArgumentException("a responsibility is attested twice in one profile");
    }
    if (overlap(circumstances)) {
      throw new IllegalArgumentException("the same special circumstance holds twice on a day");
    }
  }

  /** Whether one of the circumstances holds twice on some day. */
  public static boolean overlap(List<SpecialCircumstance> circumstances) {
    for (int one = 0; one < circumstances.size(); one++) {
      for (int other = one + 1; other < circumstances.size(); other++) {
        if (circumstances.get(one).overlaps(circumstances.get(other))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The responsibilities nothing is attested for, in their order. */
  public List<ParticipationRequirement> missing() {
    return Arrays.stream(ParticipationRequirement.values())
        .filter(each -> attestations.stream().noneMatch(it -> it.requirement() == each))
        .toList();
  }

  /** Whether the Party is a least developed country or a small island State on that day. */
  public boolean isSpecialOn(LocalDate date) {
    return circumstances.stream().anyMatch(each -> each.holdsOn(date));
  }

  /** The same with this attestation in place of an earlier one of its kind. */
  public ParticipationProfile with(Attestation attestation) {
    return new ParticipationProfile(
        Stream.concat(
                without(attestation.requirement()).attestations.stream(), Stream.of(attestation))
            .toList(),
        circumstances);
  }

  public ParticipationProfile without(ParticipationRequirement requirement) {
    return new ParticipationProfile(
        attestations.stream().filter(each -> each.requirement() != requirement).toList(),
        circumstances);
  }

  public ParticipationProfile withCircumstances(List<SpecialCircumstance> circumstances) {
    return new ParticipationProfile(attestations, circumstances);
  }
}
