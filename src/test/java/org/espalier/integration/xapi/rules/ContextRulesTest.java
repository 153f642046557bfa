package org.espalier.integration.xapi.rules;

import static org.espalier.integration.xapi.rules.StatementRulesTest.PLAIN;
import static org.espalier.integration.xapi.rules.StatementRulesTest.faults;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the context of a statement must be, and what is another matter in version 2. */
class ContextRulesTest {

  private static final String GROUPS =
      "contextGroups:[{objectType:'contextGroup', group:{objectType:'Group', openid:'urn:g'}}]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "registration:'ec531277-b57b-4c15-8d91-d292c5b2b8f7' |",
        "registration:'ec531277' | /context/registration INVALID_FORMAT",
        "registration:{} | /context/registration WRONG_TYPE",
        "instructor:{openid:'urn:i'} |",
        "instructor:{objectType:'Group', openid:'urn:i'} |",
        "instructor:'I' | /context/instructor WRONG_TYPE",
        "team:{objectType:'Group', openid:'urn:t'} |",
        "team:{openid:'urn:t'} | /context/team/objectType REQUIRED",
        "team:{objectType:'Agent', openid:'urn:t'} | /context/team/objectType NOT_ALLOWED",
        "contextActivities:{parent:{id:'urn:p'}, other:[{id:'urn:o'},{id:'urn:q'}]} |",
        "contextActivities:{parents:{id:'urn:p'}} | /context/contextActivities/parents UNKNOWN_MEMBER",
        "contextActivities:{parent:'urn:p'} | /context/contextActivities/parent WRONG_TYPE",
        "contextActivities:{parent:[{id:'p'}]} | /context/contextActivities/parent/0/id INVALID_FORMAT",
        "contextActivities:[] | /context/contextActivities WRONG_TYPE",
        "revision:'r', platform:'p', language:'de-CH' |",
        "revision:1 | /context/revision WRONG_TYPE",
        "language:'german language' | /context/language INVALID_FORMAT",
        "language:7 | /context/language WRONG_TYPE",
        "statement:{objectType:'StatementRef', id:'ec531277-b57b-4c15-8d91-d292c5b2b8f7'} |",
        "statement:{id:'ec531277-b57b-4c15-8d91-d292c5b2b8f7'} | /context/statement/objectType REQUIRED",
        "extensions:{'urn:e':[null]} |",
        "extensions:{e:1} | /context/extensions/e INVALID_FORMAT",
        "contextAgents:[] | /context/contextAgents UNKNOWN_MEMBER"
      })
  void contexts(String context, @Nullable String fault) {
    assertEquals(
        fault == null ? Set.of() : Set.of(fault),
        faults(PLAIN + ", context:{" + context + "}", XapiVersion.V1),
        context);
  }

  @Test
  void platformsAreOfActivities() {
    String person =
        PLAIN.replace("object:{id:'urn:it'}", "object:{objectType:'Agent', openid:'urn:o'}");
    assertEquals(
        Set.of("/context/platform NOT_ALLOWED", "/context/revision NOT_ALLOWED"),
        faults(person + ", context:{platform:'p', revision:'r'}", XapiVersion.V1));
  }

  @Test
  void sinceVersionTwoAgentsAndGroupsHaveParts() {
    String agents =
        "contextAgents:[{objectType:'contextAgent', agent:{openid:'urn:a'}, relevantTypes:['urn:t']}]";
    assertEquals(
        Set.of(), faults(PLAIN + ", context:{" + agents + "," + GROUPS + "}", XapiVersion.V2));
    String wrong =
        "contextAgents:[{objectType:'Agent', agent:{openid:'urn:a'}, relevantTypes:[]},{objectType:'contextAgent'}]";
    assertEquals(
        Set.of(
            "/context/contextAgents/0/objectType NOT_ALLOWED",
            "/context/contextAgents/0/relevantTypes TOO_FEW",
            "/context/contextAgents/1/agent REQUIRED"),
        faults(PLAIN + ", context:{" + wrong + "}", XapiVersion.V2));
  }

  @Test
  void versionTwoTakesStatementsOfVersionOne() {
    for (String version : new String[] {"1.0", "1.0.3", "2.0.0"}) {
      assertEquals(Set.of(), faults(PLAIN + ", version:'" + version + "'", XapiVersion.V2));
    }
  }

  @Test
  void everythingThatIsWrongIsTold() {
    assertEquals(
        Set.of(
            "/actor REQUIRED",
            "/object/id INVALID_FORMAT",
            "/verb REQUIRED",
            "/result/success WRONG_TYPE"),
        faults("actor:{}, object:{id:'it'}, result:{success:1}", XapiVersion.V1));
  }
}
