package article6.contracts.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;

/** A record as the list of its components. */
final class RecordShape implements Shape {
  private final Shape[] shapes;
  private final MethodHandle[] getters;
  private final MethodHandle constructor;

  RecordShape(Shape[] shapes, MethodHandle[] getters, MethodHandle constructor) {
    this.shapes = shapes;
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
          for (int i = 0; i < shapes.length; i++) {
            shapes[i].write(list, get(i, value));
          }
        });
  }

  @Override
  public Object read(RLPReader reader) {
    return reader.readList(
        list -> {
          Object[] values = new Object[shapes.length];
          for (int i = 0; i < shapes.length; i++) {
            values[i] = shapes[i].read(list);
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
