package article6.contracts.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of the common nomenclatures under Article 6.2.
 *
 * @param version 1 is the one that comes with the rulebook
 * @param title where it was published, such as "NOM, 17 Feb 2026"
 * @param validFrom first day on which records are made under it
 */
public record Nomenclature(int version, String title, LocalDate validFrom, List<CodeList> lists) {
  public Nomenclature {
    lists = List.copyOf(lists);
  }

  public Optional<CodeList> list(String name) {
    return lists.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * Codes of one kind.
   *
   * @param name such as "sectors"
   */
  public record CodeList(String name, List<Code> codes) {
    public CodeList {
      codes = List.copyOf(codes);
    }
  }

  /**
   * One code.
   *
   * @param code to the letter as it is exchanged
   * @param meaning in words; empty where the project could not find it: unknown, not none
   */
  public record Code(String code, String meaning) {}
}
