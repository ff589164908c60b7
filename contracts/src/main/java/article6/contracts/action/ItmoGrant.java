package article6.contracts.action;

import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.UnitRange;
import java.util.List;

/**
 * What a document says of outcomes: an authorization given, or changed where it was given before.
 *
 * @param includingFirstTransferred as with an amendment
 * @param units as with an authorization or an amendment
 */
public record ItmoGrant(
    AuthorizationId authorization,
    AuthorizationContent content,
    boolean includingFirstTransferred,
    List<UnitRange> units) {}
