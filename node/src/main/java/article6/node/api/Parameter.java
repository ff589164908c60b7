package article6.node.api;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.node.chain.EventCursor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A typed part of an address.
 *
 * @param name as it stands in the address
 * @param inPath whether it is part of the path, and so always there, or of the query
 * @param description for the reader of the API's description
 * @param example a value that can be read
 * @param reader makes the value; throws IllegalArgumentException with a sentence when it can't
 */
record Parameter<T>(
    String name, boolean inPath, String description, String example, Function<String, T> reader) {
  private static final Pattern HASH = Pattern.compile("0x[0-9a-fA-F]{64}");
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final int YEAR_MIN = 1000;
  private static final int YEAR_MAX = 9999;

  static <T> Parameter<T> path(
      String name, String description, String example, Function<String, T> reader) {
    return new Parameter<>(name, true, description, example, reader);
  }

  static <T> Parameter<T> query(
      String name, String description, String example, Function<String, T> reader) {
    return new Parameter<>(name, false, description, example, reader);
  }

  static final Parameter<PartyCode> PARTY =
      path("party", "alpha-3 code of a Party", "CHE", PartyCode::new);
  static final Parameter<PartyCode> OF_PARTY =
      query("party", "only those of this Party", "CHE", PartyCode::new);
  static final Parameter<AccountId> OF_ACCOUNT =
      query("account", "only those in this account", "CHE-HOLDING-1", AccountId::new);
  static final Parameter<ApproachId> APPROACH =
      path("approach", "id of a cooperative approach", "CA0001", ApproachId::new);
  static final Parameter<AuthorizationId> AUTHORIZATION =
      path("authorization", "id of an authorization", "THA-2023-01", AuthorizationId::new);
  static final Parameter<Integer> VERSION =
      path("version", "version of an authorization", "1", text -> (int) number(text, 1, 1_000_000));
  static final Parameter<Address> ADDRESS_OF_OFFICER =
      path("address", "address of an officer's key", "0x" + "0".repeat(40), Parameter::address);
  static final Parameter<Hash> TRANSACTION =
      path("transaction", "id of a transaction", "0x" + "0".repeat(64), Parameter::hash);
  static final Parameter<AccountId> ACCOUNT =
      path("account", "id of an account", "CHE-HOLDING-1", AccountId::new);
  static final Parameter<UnitRange> UNIT =
      path("unit", "full id of one unit", "CA0001-THA01-THA-1-2022", UnitRange::parseUnit);
  static final Parameter<Integer> YEAR =
      path("year", "calendar year", "2024", text -> (int) number(text, YEAR_MIN, YEAR_MAX));
  static final Parameter<LocalDate> AT =
      query("at", "as things stood at the end of this day", "2023-12-31", Parameter::date);
  static final Parameter<EventCursor> AFTER =
      query("after", "only events after this cursor", "17.0.2", EventCursor::parse);
  static final Parameter<Integer> LIMIT =
      query(
          "limit",
          "items of a page, at most " + ApiLimits.PAGE_ITEMS_MAX,
          String.valueOf(ApiLimits.PAGE_ITEMS_DEFAULT),
          text -> (int) number(text, 1, ApiLimits.PAGE_ITEMS_MAX));

  static final Parameter<Integer> OFFSET =
      query(
          "from", "number of items to skip", "0", text -> (int) number(text, 0, Integer.MAX_VALUE));

  static <E extends Enum<E>> Parameter<E> choice(String name, String description, Class<E> type) {
    E[] constants = type.getEnumConstants();
    return query(
        name,
        description,
        constants[0].name().toLowerCase(Locale.ROOT),
        text ->
            Arrays.stream(constants)
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "'%s' is not one of %s"
                                .formatted(
                                    text,
                                    Arrays.stream(constants)
                                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))))));
  }

  static long number(String text, long least, long most) {
    if (!NUMBER.matcher(text).matches()
        || Long.parseLong(text) < least
        || Long.parseLong(text) > most) {
      throw new IllegalArgumentException(
          "'%s' is not a whole number from %d to %d".formatted(text, least, most));
    }
    return Long.parseLong(text);
  }

  static Hash hash(String text) {
    if (!HASH.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'%s' is not 0x and 64 hexadecimal digits".formatted(text));
    }
    return Hash.fromHex(text);
  }

  private static Address address(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'%s' is not 0x and 40 hexadecimal digits".formatted(text));
    }
    return Address.fromHex(text);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is not a date such as 2023-12-31".formatted(text), e);
    }
  }
}
