package article6.contracts.domain;

/**
 * Purposes an authorization allows, with the set meaning of rule A-5: OIMP stands for both IMP and
 * OP.
 */
public enum Purpose {
  NDC("NDC", true, false, false),
  OIMP("OIMP", false, true, true),
  IMP("IMP", false, true, false),
  OP("OP", false, false, true),
  NDC_AND_OIMP("NDC and OIMP", true, true, true),
  NDC_AND_IMP("NDC and IMP", true, true, false),
  NDC_AND_OP("NDC and OP", true, false, true);

  private final String label;
  private final boolean ndc;
  private final boolean imp;
  private final boolean op;

  Purpose(String label, boolean ndc, boolean imp, boolean op) {
    this.label = label;
    this.ndc = ndc;
    this.imp = imp;
    this.op = op;
  }

  /** The word of the AEF's nomenclature. */
  public String label() {
    return label;
  }

  public boolean covers(UsePurpose use) {
    return switch (use) {
      case NDC -> ndc;
      case IMP -> imp;
      case OP -> op;
    };
  }

  public boolean coversOimp() {
    return imp || op;
  }
}
