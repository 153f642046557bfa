package org.espalier.platform.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query wants of a field's value, as far as that saves reading. Directives are not looked
 * at: what {@code @skip} takes out still counts as wanted.
 *
 * @param fields the field, as often as the query names it at this place
 * @param fragments the query's fragments
 */
public record Selection(List<Field> fields, Map<String, FragmentDefinition> fragments) {

  /** What the query wants of the field that is being resolved. */
  public static Selection of(DataFetchingEnvironment env) {
    return new Selection(env.getMergedField().getFields(), env.getFragmentsByName());
  }

  /** True if the query wants one of these members. */
  public boolean hasAny(String... names) {
    List<String> wanted = List.of(names);
    return fields.stream().anyMatch(field -> has(field.getSelectionSet(), wanted));
  }

  private boolean has(@Nullable SelectionSet set, List<String> wanted) {
    return set != null
        && set.getSelections().stream()
            .anyMatch(selection ->
                switch (selection) {
                  case Field field -> wanted.contains(field.getName());
                  case InlineFragment inline -> has(inline.getSelectionSet(), wanted);
                  case FragmentSpread spread -> has(named(spread), wanted);
                  default -> false;
                });
  }

  private @Nullable SelectionSet named(FragmentSpread spread) {
    FragmentDefinition fragment = fragments.get(spread.getName());
    return fragment == null ? null : fragment.getSelectionSet();
  }
}
