/**
 * The node's door for people and programs: REST under /v1, an event stream, health, metrics, the
 * description of itself at /openapi.json, and the explorer's pages.
 *
 * <p>In come HTTP requests, out go JSON views of what the other rooms know, or a typed problem. The
 * table of {@link article6.node.api.Route}s is the only place that says which addresses exist; the
 * server and its description are both made from it.
 *
 * <p>What may never happen here: a change of the ledger other than by {@code Submission}; an answer
 * without a limit; content from outside in an error page; a secret.
 */
@NullMarked
package article6.node.api;

import org.jspecify.annotations.NullMarked;
