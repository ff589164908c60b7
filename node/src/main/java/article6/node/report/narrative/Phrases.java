package article6.node.report.narrative;

import article6.contracts.domain.DateWindow;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.YearQuantity;
import article6.node.text.Catalogue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How facts are put into words, in one language. */
record Phrases(Catalogue words) {
  String say(String key, Map<String, String> values) {
    return words.sentence("narrative." + key, values);
  }

  String party(PartyCode code) {
    return words.party(code) + " (" + code + ")";
  }

  String metric(Metric metric) {
    return metric.isGhg() ? words.text("letter.ghg") : metric.nonGhgName();
  }

  String document(DocumentReference document) {
    return say(
        "document",
        Map.of("reference", document.reference(), "digest", document.digest().toString()));
  }

  String window(DateWindow window) {
    return words.sentence(
        "letter.window", Map.of("from", window.from().toString(), "to", window.to().toString()));
  }

  String ofYear(int year, String value) {
    return words.language().pair(String.valueOf(year), value);
  }

  List<String> ofYears(List<YearQuantity> values) {
    return values.stream().map(each -> ofYear(each.year(), words.number(each.quantity()))).toList();
  }

  String constants(Collection<? extends Enum<?>> constants) {
    return listed(constants.stream().map(words::word).toList());
  }

  String listed(List<String> items) {
    return items.stream().collect(Collectors.joining(words.language().separator()));
  }
}
