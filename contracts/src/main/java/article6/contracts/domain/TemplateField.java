package article6.contracts.domain;

/**
 * A field of the secretariat's optional template, as the Party filled it in.
 *
 * @param name its label in the template
 */
public record TemplateField(String name, String value) {}
