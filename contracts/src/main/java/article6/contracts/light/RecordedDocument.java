package article6.contracts.light;

import article6.contracts.crypto.DocumentDigest;
import article6.contracts.crypto.Hash;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The digest of a document as it stands in an action or in a record of the state.
 *
 * @param field where it stands, such as {@code content.document} or {@code
 *     attestations[0].document.digest}
 */
public record RecordedDocument(String field, Hash digest) {

  /** All that stand in an action or record, in the order of its components. */
  public static List<RecordedDocument> in(Object recorded) {
    List<RecordedDocument> found = new ArrayList<>();
    walk("", recorded, false, found);
    return List.copyOf(found);
  }

  /** The name of the component alone, such as {@code document}. */
  public String component() {
    String last = field.substring(field.lastIndexOf('.') + 1);
    int index = last.indexOf('[');
    return index < 0 ? last : last.substring(0, index);
  }

  private static void walk(
      String place, Object value, boolean isDocument, List<RecordedDocument> found) {
    switch (value) {
      case Hash digest -> {
        if (isDocument) {
          found.add(new RecordedDocument(place, digest));
        }
      }
      case Optional<?> optional -> optional.ifPresent(each -> walk(place, each, isDocument, found));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          walk(place + "[" + i + "]", list.get(i), isDocument, found);
        }
      }
      case Record record -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          walk(
              place.isEmpty() ? component.getName() : place + "." + component.getName(),
              read(component, record),
              component.isAnnotationPresent(DocumentDigest.class),
              found);
        }
      }
      default -> {}
    }
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("can't read " + component, e);
    }
  }
}
