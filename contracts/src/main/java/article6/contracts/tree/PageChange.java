package article6.contracts.tree;

import java.util.Optional;

/** A page to write, or to remove when there is none. */
public record PageChange(PageId id, Optional<TreePage> page) {}
