package article6.contracts.law;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.Allocation;
import article6.contracts.domain.AllocationShare;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.Equivalence;
import article6.contracts.domain.Levies;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the terms of an approach fit together and to its Parties (CA-5). */
final class TermsCheck {
  /** Shares of one issuance: its parts are moved one by one in one action. */
  static final int SHARES_MAX = 50;

  /** Lines of a table of equivalence: more belong into a document. */
  static final int EQUIVALENCES_MAX = 500;

  private TermsCheck() {}

  static void require(Hearing hearing, List<PartyCode> parties, ApproachTerms terms) {
    List<String> faults = faults(hearing, parties, terms);
    hearing.require(
        faults.isEmpty(), ApproachRule.CA_5, Fact.of("term", String.join(", ", faults)));
  }

  /** The names of the terms that don't fit. */
  static List<String> faults(Hearing hearing, List<PartyCode> parties, ApproachTerms terms) {
    List<String> faults = new ArrayList<>();
    add(faults, "committee", committeeFits(parties, terms));
    add(faults, "allocation", allocationFits(hearing, parties, terms.allocation()));
    add(faults, "levies", leviesFit(hearing, terms.levies()));
    add(
        faults,
        "trackingOnly",
        parties.containsAll(terms.trackingOnly()) && areDistinct(terms.trackingOnly()));
    add(faults, "equivalences", equivalencesFit(terms.equivalences()));
    add(faults, "purposes", areDistinct(terms.purposes()));
    return faults;
  }

  private static void add(List<String> faults, String term, boolean fits) {
    if (!fits) {
      faults.add(term);
    }
  }

  private static boolean committeeFits(List<PartyCode> parties, ApproachTerms terms) {
    return terms
        .committee()
        .map(
            it ->
                1 <= it.partiesNeeded()
                    && it.partiesNeeded() <= parties.size()
                    && it.officersEach() >= 1)
        .orElse(true);
  }

  private static boolean allocationFits(
      Hearing hearing, List<PartyCode> parties, List<AllocationShare> shares) {
    List<AccountId> accounts = shares.stream().map(AllocationShare::account).toList();
    return shares.isEmpty()
        || (shares.size() <= SHARES_MAX
            && shares.stream().allMatch(share -> share.basisPoints() > 0)
            && shares.stream().mapToLong(AllocationShare::basisPoints).sum() == Allocation.WHOLE
            && areDistinct(accounts)
            && accounts.stream()
                .allMatch(
                    account ->
                        parties.contains(account.party())
                            && hearing.find(Tables.ACCOUNTS, account).isPresent()));
  }

  private static boolean leviesFit(Hearing hearing, Optional<Levies> levies) {
    return levies
        .map(
            it ->
                it.isConsistent()
                    && it.adaptationAccount()
                        .map(fund -> hearing.find(Tables.ACCOUNTS, fund).isPresent())
                        .orElse(true))
        .orElse(true);
  }

  private static boolean equivalencesFit(List<Equivalence> table) {
    return table.size() <= EQUIVALENCES_MAX
        && areDistinct(table)
        && table.stream()
            .allMatch(
                line ->
                    !line.standard().isBlank()
                        && !line.otherStandard().isBlank()
                        && !line.standard().equals(line.otherStandard()));
  }

  private static boolean areDistinct(List<?> items) {
    return items.stream().distinct().count() == items.size();
  }
}
