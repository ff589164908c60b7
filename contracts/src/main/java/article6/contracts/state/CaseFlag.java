package article6.contracts.state;

import article6.contracts.domain.DocumentId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;

/** Units that an open inconsistency case is about. */
public record CaseFlag(PartyCode raisedBy, DocumentId caseId, UnitRange units) {}
