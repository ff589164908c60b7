package article6.contracts.action;

import article6.contracts.crypto.DocumentDigest;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.TemplateField;
import java.util.List;
import java.util.Optional;

/**
 * Where a document can be found and how it is recognised.
 *
 * @param reference where it is published, such as an address at the CARP
 * @param digest of the signed document, kept outside the ledger
 * @param template the standard template it follows; empty for a free document
 * @param fields the fields of the template
 */
public record Publication(
    String reference,
    @DocumentDigest Optional<Hash> digest,
    String template,
    List<TemplateField> fields) {}
