package article6.contracts.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;

/** A record as the list of its components, without {@link Added} ones that are empty at its end. */
final class RecordShape implements Shape {
  /** What a component is when the encoding ends before it. */
  private static final Object NOT_EMPTY = new Object();

  private final Shape[] shapes;
  private final Object[] empties;
  private final int released;
  private final MethodHandle[] getters;
  private final MethodHandle constructor;

  /**
   * @param empties for each component that was added later what it is when it is left out; nothing
   *     for the components of the first release
   */
  RecordShape(
      Shape[] shapes,
      List<Optional<Object>> empties,
      MethodHandle[] getters,
      MethodHandle constructor) {
    this.shapes = shapes;
    this.empties = empties.stream().map(each -> each.orElse(NOT_EMPTY)).toArray();
    this.released = (int) empties.stream().takeWhile(Optional::isEmpty).count();
    if (empties.stream().skip(released).anyMatch(Optional::isEmpty)) {
      throw new IllegalArgumentException("added components stand at the end of a record");
    }
    this.getters = getters.clone();
    // exact types, so that calls need no conversion of their own
    for (int i = 0; i < getters.length; i++) {
      this.getters[i] = getters[i].asType(MethodType.methodType(Object.class, Object.class));
    }
    this.constructor =
        constructor
            .asSpreader(Object[].class, shapes.length)
            .asType(MethodType.methodType(Object.class, Object[].class));
  }

  @Override
  public void write(RLPWriter writer, Object value) {
    writer.writeList(
        list -> {
          int written = writtenComponents(value);
          for (int i = 0; i < written; i++) {
            shapes[i].write(list, get(i, value));
          }
        });
  }

  private int writtenComponents(Object value) {
    int count = shapes.length;
    while (count > released && get(count - 1, value).equals(empties[count - 1])) {
      count--;
    }
    return count;
  }

  @Override
  public boolean usesAdded(Object value) {
    if (writtenComponents(value) > released) {
      return true;
    }
    for (int i = 0; i < released; i++) {
      if (shapes[i].usesAdded(get(i, value))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Object read(RLPReader reader) {
    return reader.readList(
        list -> {
          Object[] values = new Object[shapes.length];
          for (int i = 0; i < shapes.length; i++) {
            values[i] = i >= released && list.isComplete() ? empties[i] : shapes[i].read(list);
          }
          Shapes.requireEnd(list);
          return make(values);
        });
  }

  /** The same for a {@link Scalar}: its only component, with no list around it. */
  Shape alone() {
    if (shapes.length != 1) {
      throw new IllegalArgumentException("a Scalar has one component");
    }
    return new Shape() {
      @Override
      public void write(RLPWriter writer, Object value) {
        shapes[0].write(writer, get(0, value));
      }

      @Override
      public Object read(RLPReader reader) {
        return make(new Object[] {shapes[0].read(reader)});
      }
    };
  }

  private Object get(int index, Object value) {
    try {
      return (Object) getters[index].invokeExact(value);
    } catch (Throwable e) {
      throw new IllegalStateException("accessor of a record failed", e);
    }
  }

  private Object make(Object[] values) {
    try {
      return (Object) constructor.invokeExact(values);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("constructor of a record failed", e);
    }
  }
}
