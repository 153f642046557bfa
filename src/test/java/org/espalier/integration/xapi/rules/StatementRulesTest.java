package org.espalier.integration.xapi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.espalier.platform.problem.Faults;
import org.espalier.testing.Relaxed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a statement must be: each rule with what it lets pass and what it refuses. */
class StatementRulesTest {

  private static final String ACTOR = "actor:{mbox:'mailto:a@x.example'}";
  private static final String VERB = "verb:{id:'urn:did'}";
  private static final String OBJECT = "object:{id:'urn:it'}";

  /** A statement without anything that it can do without. */
  static final String PLAIN = ACTOR + "," + VERB + "," + OBJECT;

  private static final String FILE =
      "usageType:'urn:u', display:{en:'D'}, contentType:'text/plain; charset=ascii', length:27, sha2:'"
          + "a".repeat(64)
          + "', fileUrl:'https://x.example/f'";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{mbox:'mailto:a@x.example'}",
        "{objectType:'Agent', name:'A', mbox_sha1sum:'cd9b00a5611f94eaa7b1661edab976068e364975'}",
        "{openid:'http://openid.example.org/12345'}",
        "{account:{homePage:'https://x.example', name:'a b'}}",
        "{objectType:'Group', member:[{mbox:'mailto:a@x.example'},{openid:'urn:b'}]}",
        "{objectType:'Group', name:'G', mbox:'mailto:g@x.example', member:[]}",
        "{objectType:'Group', account:{homePage:'https://x.example', name:'g'}}"
      })
  void actorsHaveOneIdentifierOrMembers(String actor) {
    right("actor:" + actor + "," + VERB + "," + OBJECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | /actor REQUIRED",
        "'x' | /actor WRONG_TYPE",
        "{objectType:'agent', mbox:'mailto:a@x.example'} | /actor/objectType NOT_ALLOWED",
        "{objectType:1, mbox:'mailto:a@x.example'} | /actor/objectType NOT_ALLOWED",
        "{mbox:'mailto:a@x.example', openid:'urn:b'} | /actor TOO_MANY",
        "{mbox:'mailto:x.example'} | /actor/mbox INVALID_FORMAT",
        "{mbox:'http://a@x.example'} | /actor/mbox INVALID_FORMAT",
        "{mbox:'mailto:a@x.example,b@x.example'} | /actor/mbox INVALID_FORMAT",
        "{mbox_sha1sum:'abc'} | /actor/mbox_sha1sum INVALID_FORMAT",
        "{openid:'not absolute'} | /actor/openid INVALID_FORMAT",
        "{account:{name:'a'}} | /actor/account/homePage REQUIRED",
        "{account:{homePage:'ab=c://x', name:'a'}} | /actor/account/homePage INVALID_FORMAT",
        "{account:{homePage:'urn:h'}} | /actor/account/name REQUIRED",
        "{account:{homePage:'urn:h', name:1}} | /actor/account/name WRONG_TYPE",
        "{mbox:'mailto:a@x.example', Name:'A'} | /actor/Name UNKNOWN_MEMBER",
        "{mbox:'mailto:a@x.example', name:null} | /actor/name WRONG_TYPE",
        "{mbox:'mailto:a@x.example', name:1} | /actor/name WRONG_TYPE",
        "{objectType:'Group'} | /actor/member REQUIRED",
        "{objectType:'Group', member:[]} | /actor/member REQUIRED",
        "{objectType:'Group', member:{mbox:'mailto:a@x.example'}, openid:'urn:g'} | /actor/member WRONG_TYPE",
        "{objectType:'Group', member:[{objectType:'Group', openid:'urn:h'}]} | /actor/member/0/objectType NOT_ALLOWED",
        "{objectType:'Group', member:[{}]} | /actor/member/0 REQUIRED",
        "{objectType:'Agent', openid:'urn:a', member:[]} | /actor/member UNKNOWN_MEMBER"
      })
  void otherActorsAreRefused(String actor, String fault) {
    wrong("actor:" + actor + "," + VERB + "," + OBJECT, fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "verb:{id:'urn:v', display:{'de-CH':'ja', tlh:'x', 'x-own':'y'}} |",
        "verb:{} | /verb/id REQUIRED",
        "verb:'urn:v' | /verb WRONG_TYPE",
        "verb:{id:'did'} | /verb/id INVALID_FORMAT",
        "verb:{id:'urn:v', display:'did'} | /verb/display WRONG_TYPE",
        "verb:{id:'urn:v', display:{a12345678:'x'}} | /verb/display/a12345678 INVALID_FORMAT",
        "verb:{id:'urn:v', display:{'':'x'}} | /verb/display/ INVALID_FORMAT",
        "verb:{id:'urn:v', display:{en_US:'x'}} | /verb/display/en_US INVALID_FORMAT",
        "verb:{id:'urn:v', display:{en:1}} | /verb/display/en WRONG_TYPE",
        "verb:{id:'urn:v', display:{en:null}} | /verb/display/en WRONG_TYPE",
        "verb:{id:'http://adlnet.gov/expapi/verbs/voided'} | /object NOT_ALLOWED"
      })
  void verbs(String verb, @Nullable String fault) {
    judged(ACTOR + "," + verb + "," + OBJECT, fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{objectType:'Activity', id:'urn:a', definition:{}} |",
        "{objectType:'Agent', openid:'urn:a'} |",
        "{objectType:'Group', openid:'urn:g'} |",
        "{objectType:'StatementRef', id:'ec531277-b57b-4c15-8d91-d292c5b2b8f7'} |",
        "{objectType:'activity', id:'urn:a'} | /object/objectType NOT_ALLOWED",
        "{} | /object/id REQUIRED",
        "{id:'x y'} | /object/id INVALID_FORMAT",
        "{id:'urn:a', definition:'d'} | /object/definition WRONG_TYPE",
        "{objectType:'StatementRef', id:'ec531277'} | /object/id INVALID_FORMAT",
        "{objectType:'StatementRef', id:7} | /object/id WRONG_TYPE",
        "{objectType:'SubStatement', actor:{openid:'urn:a'}, verb:{id:'urn:v'}, object:{id:'urn:o'}} |",
        "{objectType:'SubStatement', actor:{openid:'urn:a'}, verb:{id:'urn:v'}} | /object/object REQUIRED",
        "{objectType:'SubStatement', actor:{openid:'urn:a'}, verb:{id:'urn:v'}, object:{id:'urn:o'}, id:'x'} | /object/id UNKNOWN_MEMBER",
        "{objectType:'SubStatement', actor:{openid:'urn:a'}, verb:{id:'urn:v'}, object:{id:'urn:o'}, stored:'x'} | /object/stored UNKNOWN_MEMBER",
        "{objectType:'SubStatement', actor:{openid:'urn:a'}, verb:{id:'urn:v'}, object:{id:'urn:o'}, version:'1.0.0'} | /object/version UNKNOWN_MEMBER",
        "{objectType:'SubStatement', actor:{openid:'urn:a'}, verb:{id:'urn:v'}, object:{id:'urn:o'}, authority:{openid:'urn:a'}} | /object/authority UNKNOWN_MEMBER",
        "{objectType:'SubStatement', actor:{openid:'urn:a'}, verb:{id:'urn:v'}, object:{objectType:'SubStatement'}} | /object/object/objectType NOT_ALLOWED"
      })
  void objects(String object, @Nullable String fault) {
    judged(ACTOR + "," + VERB + ", object:" + object, fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{name:{en:'N'}, description:{en:'D'}, type:'urn:t', moreInfo:'https://x.example/m', extensions:{'urn:e':null}} |",
        "{type:'should fail'} | /object/definition/type INVALID_FORMAT",
        "{moreInfo:'should fail'} | /object/definition/moreInfo INVALID_FORMAT",
        "{extensions:[]} | /object/definition/extensions WRONG_TYPE",
        "{extensions:{'no IRI':1}} | /object/definition/extensions/no IRI INVALID_FORMAT",
        "{interactionType:'true-false', correctResponsesPattern:['true']} |",
        "{interactionType:'choice', choices:[{id:'a', description:{en:'A'}},{id:'b'}]} |",
        "{interactionType:'matching', source:[{id:'a'}], target:[{id:'a'}]} |",
        "{interactionType:'likert', scale:[{id:'1'}]} |",
        "{interactionType:'performance', steps:[{id:'1'}]} |",
        "{interactionType:'Choice'} | /object/definition/interactionType NOT_ALLOWED",
        "{interactionType:'choice', scale:[]} | /object/definition/scale NOT_ALLOWED",
        "{interactionType:'choice', choices:[{id:'a'},{id:'a'}]} | /object/definition/choices/1/id TOO_MANY",
        "{interactionType:'choice', choices:[{}]} | /object/definition/choices/0/id REQUIRED",
        "{interactionType:'choice', choices:{id:'a'}} | /object/definition/choices WRONG_TYPE",
        "{interactionType:'numeric', correctResponsesPattern:'4'} | /object/definition/correctResponsesPattern WRONG_TYPE",
        "{interactionType:'numeric', correctResponsesPattern:[4]} | /object/definition/correctResponsesPattern/0 WRONG_TYPE",
        "{correctResponsesPattern:['4']} | /object/definition/interactionType REQUIRED",
        "{colour:'red'} | /object/definition/colour UNKNOWN_MEMBER"
      })
  void definitions(String definition, @Nullable String fault) {
    judged(ACTOR + "," + VERB + ", object:{id:'urn:a', definition:" + definition + "}", fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{score:{scaled:1, raw:95, min:0, max:100.5}, success:true, completion:false, response:'', duration:'PT1H', extensions:{}} |",
        "{score:{scaled:-1.00001}} | /result/score/scaled OUT_OF_RANGE",
        "{score:{scaled:'1'}} | /result/score/scaled WRONG_TYPE",
        "{score:{raw:1, min:2}} | /result/score/raw OUT_OF_RANGE",
        "{score:{raw:3, max:2}} | /result/score/raw OUT_OF_RANGE",
        "{score:{min:2, max:2}} | /result/score/max OUT_OF_RANGE",
        "{score:5} | /result/score WRONG_TYPE",
        "{score:{mean:5}} | /result/score/mean UNKNOWN_MEMBER",
        "{success:'true'} | /result/success WRONG_TYPE",
        "{completion:1} | /result/completion WRONG_TYPE",
        "{response:5} | /result/response WRONG_TYPE",
        "{extensions:'x'} | /result/extensions WRONG_TYPE",
        "{response:null} | /result/response WRONG_TYPE"
      })
  void results(String result, @Nullable String fault) {
    judged(PLAIN + ", result:" + result, fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P3Y1M29DT4H35M59.14S",
        "P4W",
        "PT16559.14S",
        "P1D",
        "PT0S",
        "P0,5Y",
        "PT1H0M0.1S"
      })
  void durations(String duration) {
    right(PLAIN + ", result:{duration:'" + duration + "'}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P", "PT", "P1", "1H", "PA1H", "PT1.5H30M", "P1W2D", "P-1D", "pt1h", "P1DT", ""})
  void otherDurationsAreRefused(String duration) {
    wrong(PLAIN + ", result:{duration:'" + duration + "'}", "/result/duration INVALID_FORMAT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2013-05-18T05:32:34.804Z",
        "2013-05-18t05:32:34z",
        "2013-05-18T05:32:34+02:00",
        "2013-05-18T05:32:34.123456789123-11:30"
      })
  void timestamps(String timestamp) {
    right(PLAIN + ", timestamp:'" + timestamp + "', stored:'" + timestamp + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2013-05-18T05:32:34-00:00",
        "2013-05-18T05:32:34",
        "2013-05-18",
        "2013-13-18T05:32:34Z",
        "2013-02-30T05:32:34Z",
        "2013-05-18 05:32:34Z",
        "yesterday"
      })
  void otherTimestampsAreRefused(String timestamp) {
    wrong(PLAIN + ", timestamp:'" + timestamp + "'", "/timestamp INVALID_FORMAT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "contentType:'text' | /attachments/0/contentType INVALID_FORMAT",
        "sha2:'xyz' | /attachments/0/sha2 INVALID_FORMAT",
        "length:'27' | /attachments/0/length WRONG_TYPE",
        "length:2.5 | /attachments/0/length WRONG_TYPE",
        "fileUrl:'should fail' | /attachments/0/fileUrl INVALID_FORMAT",
        "usageType:'x' | /attachments/0/usageType INVALID_FORMAT",
        "display:'D' | /attachments/0/display WRONG_TYPE",
        "description:{en:null} | /attachments/0/description/en WRONG_TYPE",
        "size:1 | /attachments/0/size UNKNOWN_MEMBER"
      })
  void attachments(String member, String fault) {
    String name = member.replaceFirst(":.*", "");
    String rest = FILE.replaceFirst("(^|, )" + name + ":[^,{]*(\\{[^}]*})?", "");
    right(PLAIN + ", attachments:[{" + FILE + "}]");
    wrong(
        PLAIN + ", attachments:[{" + member + (rest.startsWith(",") ? "" : ",") + rest + "}]",
        fault);
    wrong(PLAIN + ", attachments:{" + FILE + "}", "/attachments WRONG_TYPE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "id:'EC531277-B57B-4C15-8D91-D292C5B2B8F7' |",
        "id:'ec531277-b57b-4c15-8d91-d292c5b2b8f78' | /id INVALID_FORMAT",
        "id:7 | /id WRONG_TYPE",
        "version:'1.0' |",
        "version:'1.0.9' |",
        "version:'1.1.0' | /version INVALID_FORMAT",
        "version:'2.0.0' | /version INVALID_FORMAT",
        "authority:{openid:'urn:a'} |",
        "authority:{objectType:'Group', member:[{openid:'urn:a'},{openid:'urn:b'}]} |",
        "authority:{objectType:'Group', member:[{openid:'urn:a'}]} | /authority/member NOT_ALLOWED",
        "authority:{objectType:'Group', openid:'urn:g', member:[{openid:'urn:a'},{openid:'urn:b'}]} | /authority NOT_ALLOWED",
        "Result:{} | /Result UNKNOWN_MEMBER",
        "result:null | /result WRONG_TYPE",
        "timestamp:'2013-05-18T05:32:34Z', result:{extensions:{'urn:n':1e9999}} | /result/extensions/urn:n OUT_OF_RANGE",
        "result:{response:'a\\u0000b'} | /result/response INVALID_CHARACTER"
      })
  void statements(String member, @Nullable String fault) {
    judged(PLAIN + "," + member, fault);
  }

  private static void judged(String members, @Nullable String fault) {
    if (fault == null) {
      right(members);
    } else {
      wrong(members, fault);
    }
  }

  private static void right(String members) {
    assertEquals(Set.of(), faults(members, XapiVersion.V1), members);
  }

  private static void wrong(String members, String fault) {
    assertEquals(Set.of(fault), faults(members, XapiVersion.V1), members);
  }

  static Set<String> faults(String members, XapiVersion version) {
    Faults faults = new Faults();
    StatementRules.check(Relaxed.tree("{" + members + "}"), "", version, faults);
    return faults.list().stream()
        .map(fault -> fault.pointer() + " " + fault.code())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
