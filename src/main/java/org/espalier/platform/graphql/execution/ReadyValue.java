package org.espalier.platform.graphql.execution;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a value is told that is there already. */
sealed interface ReadyValue {

  /**
   * What the answer has of a value.
   *
   * @throws RuntimeException if there is a fault in it, such as null where there must be something
   */
  @Nullable Object tell(@Nullable Object value);

  /** A value that must be there. */
  record Present(ReadyValue of) implements ReadyValue {
    @Override
    public Object tell(@Nullable Object value) {
      Object told = of.tell(value);
      if (told == null) {
        throw new IllegalStateException("there must be a value");
      }
      return told;
    }
  }

  /** A scalar or a choice. */
  record Leaf(Function<Object, @Nullable Object> written) implements ReadyValue {
    @Override
    public @Nullable Object tell(@Nullable Object value) {
      return value == null ? null : written.apply(value);
    }
  }

  /** A list. */
  record Elements(ReadyValue of) implements ReadyValue {
    @Override
    public @Nullable Object tell(@Nullable Object value) {
      if (value == null) {
        return null;
      }
      Collection<?> all = (Collection<?>) value;
      List<@Nullable Object> told = new ArrayList<>(all.size());
      for (Object one : all) {
        told.add(of.tell(one));
      }
      return told;
    }
  }

  /**
   * The members of a record that are asked for, under the names that the query gives them.
   *
   * @param fields one for each name
   */
  record Members(List<SerializedString> names, List<ReadyField> fields) implements ReadyValue {
    @Override
    public @Nullable Object tell(@Nullable Object value) {
      if (value == null) {
        return null;
      }
      @Nullable Object[] told = new Object[fields.size()];
      for (int i = 0; i < told.length; i++) {
        told[i] = fields.get(i).tell(value);
      }
      return new ToldMembers(names, told);
    }
  }
}
