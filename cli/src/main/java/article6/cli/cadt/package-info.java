/**
 * Records for the Climate Action Data Trust, version 2.0.2 of its schema: written as files, or
 * staged in a node of the Trust and committed there. Never here: a secret in a file that others may
 * read, or a value of a picklist that the Trust does not have.
 */
@NullMarked
package article6.cli.cadt;

import org.jspecify.annotations.NullMarked;
