package article6.contracts.chain;

import article6.contracts.action.OfficerSpec;
import article6.contracts.codec.Added;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Role;
import java.util.List;
import java.util.Optional;

/**
 * A Party that is on the ledger from its first block.
 *
 * @param authorisationThreshold how many of its authorisers must sign an authorization
 * @param registries the ITMO registries it tracks with
 * @param officers somebody for every role, and authorisers enough for the threshold (G-3)
 * @param participation what it attests about its participation from the start (P-1, P-2); a Party
 *     without attests by transactions before it acts
 */
public record FoundingParty(
    PartyCode code,
    String name,
    int authorisationThreshold,
    List<RegistryId> registries,
    List<OfficerSpec> officers,
    @Added Optional<ParticipationProfile> participation) {

  /**
   * @throws IllegalArgumentException when the officers can't act for the Party (G-3)
   */
  public FoundingParty {
    registries = List.copyOf(registries);
    officers = List.copyOf(officers);
    for (Role role : Role.NEEDED) {
      long holders = officers.stream().filter(each -> each.roles().contains(role)).count();
      int needed = role == Role.AUTHORISER ? Math.max(1, authorisationThreshold) : 1;
      if (holders < needed) {
        throw new IllegalArgumentException(
            "%s has %d officers who are %s, %d needed".formatted(code, holders, role, needed));
      }
    }
    if (authorisationThreshold < 1) {
      throw new IllegalArgumentException(
          "%s needs at least one authoriser to sign an authorization".formatted(code));
    }
  }

  public FoundingParty(
      PartyCode code,
      String name,
      int authorisationThreshold,
      List<RegistryId> registries,
      List<OfficerSpec> officers) {
    this(code, name, authorisationThreshold, registries, officers, Optional.empty());
  }

  public FoundingParty attesting(ParticipationProfile profile) {
    return new FoundingParty(
        code, name, authorisationThreshold, registries, officers, Optional.of(profile));
  }
}
