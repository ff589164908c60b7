package article6.contracts.state;

import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.YearQuantity;
import java.util.List;

/** A Party's NDC and how it applies corresponding adjustments through its period (C-1). */
public record Ndc(
    PartyCode party,
    int firstYear,
    int lastYear,
    NdcType type,
    AdjustmentMethod method,
    List<YearQuantity> trajectory) {

  public boolean covers(int year) {
    return firstYear <= year && year <= lastYear;
  }
}
