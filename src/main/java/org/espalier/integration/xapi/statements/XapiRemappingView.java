package org.espalier.integration.xapi.statements;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.integration.xapi.outcomes.Outcome;
import org.espalier.integration.xapi.outcomes.StatementState;

/**
 * What came of looking again.
 *
 * @param examined how many statements were looked at
 * @param mapped how many of them something followed from
 * @param unmatched how many still wait for the person or the activity
 * @param kept how many nothing is to follow from
 * @param refused how many have consequences that were refused
 */
@Schema(name = "XapiRemapping")
public record XapiRemappingView(int examined, int mapped, int unmatched, int kept, int refused) {

  static XapiRemappingView of(List<Outcome> outcomes) {
    return new XapiRemappingView(
        outcomes.size(),
        count(outcomes, StatementState.MAPPED),
        count(outcomes, StatementState.UNMATCHED),
        count(outcomes, StatementState.KEPT),
        count(outcomes, StatementState.REFUSED));
  }

  private static int count(List<Outcome> outcomes, StatementState state) {
    return (int) outcomes.stream().filter(one -> one.state() == state).count();
  }
}
