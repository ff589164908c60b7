package article6.contracts.law;

import article6.contracts.action.ConsentAction;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.event.ConsentEvent;
import article6.contracts.state.ConsentPolicy;
import article6.contracts.state.Officer;
import article6.contracts.state.Proposal;
import article6.contracts.state.Review;
import article6.contracts.state.SweepPosition;
import article6.contracts.state.Tables;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** Proposals while they wait: how long, what reviewers say of them, and the end of expired ones. */
final class Proposals {
  /** How long a proposal waits where its Parties decided nothing: time to find a signature. */
  static final int DAYS_DEFAULT = 30;

  /** The shortest life a Party can choose: a working day of the other time zone. */
  static final int DAYS_MIN = 1;

  /** The longest: a parliament's recess. */
  static final int DAYS_MAX = 180;

  /** A page of text; whole opinions stand in documents elsewhere. */
  static final int STATEMENT_CHARACTERS_MAX = 2_000;

  /** Several for each Party concerned; the record stays far below its limit. */
  static final int REVIEWS_MAX = 32;

  /**
   * Proposals looked at whenever a new one is opened. More than one: so the expired ones shrink to
   * a small part of all, however long they piled up before.
   */
  static final int SWEPT_MAX = 4;

  private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;

  private Proposals() {}

  static Proposal open(Hearing hearing, Hash id) {
    return hearing
        .find(Tables.PROPOSALS, id)
        .orElseThrow(() -> Hearing.refusal(ConsentRule.K_2, Fact.of("proposal", id)));
  }

  /** The shortest of the lives that the Parties of those who open it have decided. */
  static long lifetimeMillis(Hearing hearing, List<Address> signers) {
    int days =
        signers.stream()
            .flatMap(signer -> hearing.find(Tables.OFFICERS, signer).stream())
            .map(Officer::party)
            .distinct()
            .mapToInt(party -> daysOf(hearing, party))
            .min()
            .orElse(DAYS_DEFAULT);
    return days * DAY_MILLIS;
  }

  private static int daysOf(Hearing hearing, PartyCode party) {
    return hearing
        .find(Tables.CONSENT_POLICIES, party)
        .map(ConsentPolicy::proposalDays)
        .orElse(DAYS_DEFAULT);
  }

  /** Puts the opinion of each signer beside the proposal, in place of an earlier one. */
  static void review(Hearing hearing, ConsentAction.ReviewProposal it, List<Address> signers) {
    Proposal proposal = open(hearing, it.proposal());
    List<Review> reviews = new ArrayList<>(proposal.reviews());
    for (Address signer : signers) {
      Officer officer = Consents.activeOfficer(hearing, signer);
      hearing.require(
          officer.mayActAs(Role.REVIEWER),
          ConsentRule.K_1,
          Fact.of("officer", officer.name()),
          Fact.of("party", officer.party()),
          Fact.of("roles", officer.roles()),
          Fact.of("action", it.kind()),
          Fact.of("needed", Role.REVIEWER));
      reviews.removeIf(each -> each.reviewer().equals(signer));
      reviews.add(new Review(officer.party(), signer, it.opinion(), it.statement()));
      hearing.tell(
          new ConsentEvent.ProposalReviewed(
              it.proposal(), officer.party(), signer, it.opinion(), it.statement()));
    }
    hearing.require(
        it.statement().length() <= STATEMENT_CHARACTERS_MAX && reviews.size() <= REVIEWS_MAX,
        ConsentRule.K_10,
        Fact.of("characters", it.statement().length()),
        Fact.of("reviews", reviews.size()));
    hearing.put(Tables.PROPOSALS, proposal.id(), proposal.withReviews(reviews));
  }

  /**
   * Takes expired proposals off the state: a few each time, going round through all of them. Every
   * node does the same with the same state.
   */
  static void sweep(Hearing hearing) {
    Hash from =
        hearing.find(Tables.SWEEP, Tables.WHOLE_NETWORK).map(SweepPosition::next).orElse(Hash.ZERO);
    List<Proposal> page = Tables.PROPOSALS.scan(hearing.state(), Bytes.EMPTY, from, SWEPT_MAX + 1);
    for (Proposal each : page.subList(0, Math.min(page.size(), SWEPT_MAX))) {
      if (hearing.context().blockTimeMillis() > each.expiresAtMillis()) {
        Tables.PROPOSALS.delete(hearing.state(), each.id());
        hearing.tell(new ConsentEvent.ProposalExpired(each.id(), each.action().kind()));
      }
    }
    Hash next = page.size() > SWEPT_MAX ? page.getLast().id() : Hash.ZERO;
    if (!next.equals(from)) {
      hearing.put(Tables.SWEEP, Tables.WHOLE_NETWORK, new SweepPosition(next));
    }
  }
}
