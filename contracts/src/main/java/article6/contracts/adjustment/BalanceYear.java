package article6.contracts.adjustment;

import article6.contracts.codec.Signed;
import java.util.Optional;

/**
 * One year's column of CTF table 4, part on cooperative approaches (5/CMA.3 annex II; domain §4.3).
 * Rows 7 to 10 and 13 stand in the year of the act or of use, row 12 in the year for which it
 * counts: two axes of years, both kept (worked example 3).
 *
 * @param trajectory row 3, or row 4 of a multi-year NDC
 * @param emissions row 5; blank without an inventory
 * @param firstTransferred row 7, units authorised for NDC use, in the year of first transfer
 * @param authorizedForOimp row 8, units authorised for OIMP only, in the year of first transfer
 * @param used row 9, in the year for which they are used
 * @param net row 10: 7 + 8 − 9
 * @param average row 11; averaging only, and only for elapsed years
 * @param adjustment row 12: what enters the balance, before its sign; blank where averaging does
 *     not know it yet
 * @param cumulative row 13: running sum of row 10
 * @param balance row 14: the emissions balance, or the annual adjusted indicator of another metric
 *     than t CO2 eq; blank without an inventory
 */
public record BalanceYear(
    int year,
    Optional<Long> trajectory,
    Optional<Long> emissions,
    long firstTransferred,
    long authorizedForOimp,
    long used,
    @Signed long net,
    Optional<Fraction> average,
    Optional<Fraction> adjustment,
    @Signed long cumulative,
    Optional<Fraction> balance) {}
