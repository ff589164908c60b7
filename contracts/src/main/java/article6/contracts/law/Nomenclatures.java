package article6.contracts.law;

import article6.contracts.action.NetworkAction;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.Nomenclature;
import article6.contracts.domain.Nomenclature.Code;
import article6.contracts.domain.Nomenclature.CodeList;
import article6.contracts.domain.Sector;
import article6.contracts.event.NetworkEvent;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The common nomenclatures as data of the ledger. The first version comes with the rulebook; later
 * ones are decided by governance, and none is ever taken away: the version a record was made under
 * is the one that was in force on the day of its block.
 */
public final class Nomenclatures {
  public static final String SECTORS = "sectors";
  public static final String ACTIVITY_TYPES = "activityTypes";
  public static final String UNDERLYING_REGISTRIES = "underlyingRegistries";
  public static final String ACCOUNT_TYPES = "accountTypes";
  public static final String UNIT_TYPES = "unitTypes";
  public static final String ACTION_TYPES = "actionTypes";
  public static final String ACTION_SUBTYPES = "actionSubtypes";

  /** Some hundred codes in a dozen lists exist; a record of them stays far below its limit. */
  static final int LISTS_MAX = 32;

  static final int CODES_MAX = 1_000;

  /** The longest code or meaning: a line of text. */
  static final int CHARACTERS_MAX = 200;

  /** "List of common nomenclatures under Article 6.2", as known (domain §3.2, §4.1). */
  public static final Nomenclature FIRST =
      new Nomenclature(
          1,
          "NOM, 17 Feb 2026",
          LocalDate.of(2026, 2, 17),
          List.of(
              named(SECTORS, Arrays.stream(Sector.values()).map(Sector::label)),
              named(ACTIVITY_TYPES, Arrays.stream(ActivityType.values()).map(ActivityType::label)),
              named(
                  UNDERLYING_REGISTRIES,
                  Stream.of(
                      "VCS",
                      "GS",
                      "CAR",
                      "ACR",
                      "ART",
                      "GCC",
                      "Cercarbono",
                      "Isometric",
                      "ISFL",
                      "FCPF",
                      "T-VER",
                      "JCM")),
              new CodeList(
                  ACCOUNT_TYPES,
                  List.of(
                      new Code("100", ""),
                      new Code("200", "Use towards NCD"), // as printed
                      new Code("210", ""),
                      new Code("300", ""),
                      new Code("310", ""),
                      new Code("320", ""),
                      new Code("330", ""))),
              new CodeList(
                  UNIT_TYPES,
                  Stream.of("1", "2", "3", "4", "5", "6").map(each -> new Code(each, "")).toList()),
              named(
                  ACTION_TYPES,
                  Stream.of(
                      "Authorization",
                      "First transfer",
                      "Transfer",
                      "Acquisition",
                      "Use",
                      "Cancellation",
                      "Voluntary Cancellation")),
              named(
                  ACTION_SUBTYPES,
                  Stream.of(
                      "First transfer to another Party",
                      "Authorization",
                      "Issuance",
                      "Use or cancellation",
                      "Mandatory cancellation to deliver OMGE",
                      "Voluntary cancellation to deliver OMGE",
                      "Other cancellations",
                      "Mandatory transfer to the Adaptation Fund (A6.4 ERs)",
                      "Voluntary transfer to the Adaptation Fund (A6.4 ERs)",
                      "Not yet defined"))));

  private Nomenclatures() {}

  /** All versions, the oldest first. */
  public static List<Nomenclature> all(StateView state) {
    return Stream.concat(Stream.of(FIRST), Tables.NOMENCLATURES.all(state).stream()).toList();
  }

  /** The version in force on a day; before the first one the first. */
  public static Nomenclature on(StateView state, LocalDate day) {
    return all(state).stream()
        .filter(each -> !each.validFrom().isAfter(day))
        .max(Comparator.comparingInt(Nomenclature::version))
        .orElse(FIRST);
  }

  /**
   * Codes that a record adds to those the program has words of its own for stand in the version in
   * force, and not in the first one, whose codes are those words.
   */
  static void requireAdded(Hearing hearing, String list, List<String> codes) {
    for (String code : codes) {
      hearing.require(
          !contains(FIRST, list, code)
              && contains(on(hearing.state(), hearing.context().today()), list, code),
          NetworkRule.N_10,
          Fact.of("code", code),
          Fact.of("list", list));
    }
  }

  /** The registry of underlying units is one of the list; others are only pointed out. */
  static void warnUnlessListed(Hearing hearing, String registry) {
    hearing.warnUnless(
        contains(FIRST, UNDERLYING_REGISTRIES, registry)
            || contains(
                on(hearing.state(), hearing.context().today()), UNDERLYING_REGISTRIES, registry),
        NetworkRule.N_11,
        Fact.of("registry", registry));
  }

  private static boolean contains(Nomenclature version, String list, String code) {
    return version.list(list).stream()
        .flatMap(found -> found.codes().stream())
        .anyMatch(each -> each.code().equals(code));
  }

  /** The next version: from a day to come, with every code that there was. */
  static void set(Hearing hearing, NetworkAction.SetNomenclature it) {
    Nomenclature next = it.nomenclature();
    Nomenclature newest = all(hearing.state()).getLast();
    Optional<String> flaw =
        next.version() != newest.version() + 1
            ? Optional.of("version")
            : !next.validFrom().isAfter(hearing.context().today())
                    || !next.validFrom().isAfter(newest.validFrom())
                ? Optional.of("validFrom")
                : flawOfLists(newest, next);
    hearing.require(
        flaw.isEmpty(),
        NetworkRule.N_9,
        Fact.of("version", next.version()),
        Fact.of("newest", newest.version()),
        Fact.of("validFrom", next.validFrom()),
        Fact.of("flaw", flaw.orElse("")));
    hearing.put(Tables.NOMENCLATURES, (long) next.version(), next);
    hearing.tell(new NetworkEvent.NomenclatureSet(next.version(), next.validFrom()));
  }

  private static Optional<String> flawOfLists(Nomenclature before, Nomenclature next) {
    List<Code> codes = next.lists().stream().flatMap(list -> list.codes().stream()).toList();
    boolean small =
        next.lists().size() <= LISTS_MAX
            && codes.size() <= CODES_MAX
            && codes.stream().allMatch(Nomenclatures::isShort)
            && next.title().length() <= CHARACTERS_MAX;
    if (!small) {
      return Optional.of("size");
    }
    Optional<String> twice =
        next.lists().stream()
            .filter(
                list ->
                    list.codes().stream().map(Code::code).distinct().count() < list.codes().size())
            .map(CodeList::name)
            .findFirst();
    return twice.or(
        () ->
            before.lists().stream()
                .filter(list -> !keeps(next.list(list.name()), list))
                .map(CodeList::name)
                .findFirst());
  }

  private static boolean keeps(Optional<CodeList> next, CodeList before) {
    return next.isPresent()
        && next.get().codes().stream()
            .map(Code::code)
            .toList()
            .containsAll(before.codes().stream().map(Code::code).toList());
  }

  private static boolean isShort(Code code) {
    return !code.code().isBlank()
        && code.code().length() <= CHARACTERS_MAX
        && code.meaning().length() <= CHARACTERS_MAX;
  }

  private static CodeList named(String name, Stream<String> words) {
    return new CodeList(name, words.map(each -> new Code(each, each)).toList());
  }
}
