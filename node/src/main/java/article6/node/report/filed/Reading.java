package article6.node.report.filed;

import article6.node.report.finding.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What all rows of a file share while it is read. */
public final class Reading {
  private final Findings findings = new Findings();
  private final PartyNames parties;
  private final CodeLists codes;
  private final Set<String> pointedOut = new HashSet<>();

  /** Values that come again and again: one copy of each keeps a million rows small. */
  private final Map<Object, Object> known = new HashMap<>();

  private int nomenclatureWords;
  private int checkerWords;

  public Reading(PartyNames parties) {
    this(parties, CodeLists.FIRST);
  }

  Reading(PartyNames parties, CodeLists codes) {
    this.parties = parties;
    this.codes = codes;
  }

  public Findings findings() {
    return findings;
  }

  public PartyNames parties() {
    return parties;
  }

  CodeLists codes() {
    return codes;
  }

  /** Whether a value is met for the first time, of those that are told once and not row by row. */
  boolean isNew(String value) {
    return pointedOut.add(value);
  }

  /** The same value, as one object for all rows that have it. */
  @SuppressWarnings("unchecked") // what is kept under a value equals it, and so has its class
  public <T> T one(T value) {
    Object first = known.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }

  /** Notes a word that only the nomenclatures have. */
  public void nomenclatureWord() {
    nomenclatureWords++;
  }

  /** Notes a word that only the checking scripts have. */
  public void checkerWord() {
    checkerWords++;
  }

  public boolean mixesProfiles() {
    return nomenclatureWords > 0 && checkerWords > 0;
  }

  public FiledForm form(boolean draft) {
    if (draft) {
      return FiledForm.DRAFT_ANNEX_VII;
    }
    return checkerWords > nomenclatureWords ? FiledForm.CHECKER_2025 : FiledForm.NOM_2026_02;
  }
}
