package article6.cli.network;

import article6.contracts.domain.PartyCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An officer as scenarios and network folders name them: the Party and the place in it, such as
 * THA.authoriser-1.
 */
public record OfficerName(PartyCode party, String place) {
  private static final Pattern FORM = Pattern.compile("([A-Z]{3})\\.([a-z]+(?:-[1-9][0-9]?)?)");

  /**
   * @throws IllegalArgumentException when the text has another form
   */
  public static OfficerName parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no officer such as THA.authoriser-1".formatted(text));
    }
    return new OfficerName(new PartyCode(parts.group(1)), parts.group(2));
  }

  @Override
  public String toString() {
    return party + "." + place;
  }
}
