package org.espalier.integration.scim;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.ErrorResponse;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.ResourceTypeResource;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.ServiceProviderConfigResource;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.espalier.testing.Answer;
import org.espalier.testing.Tenant;
import org.espalier.testing.Tries;
import org.junit.jupiter.api.Test;

/**
 * The messages of UnboundID's SDK, which others wrote, go to and fro; and filters mean what they
 * mean to its evaluator.
 */
@QuarkusTest
class ScimPeerTest {

  private static final int TRIES = 150;
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private final ScimClient scim = ScimClient.in(Tenant.fresh());

  @Test
  void usersAndGroupsGoToAndFro() throws JsonProcessingException, ScimException {
    UserResource ada =
        new UserResource()
            .setUserName("ada@x.example")
            .setTitle("Countess")
            .setActive(true)
            .setName(new Name().setGivenName("Ada").setFamilyName("Lovelace"))
            .setEmails(
                new Email().setValue("ada@x.example").setType("work").setPrimary(true),
                new Email().setValue("ada@home.example").setType("home"));
    ada.setExtension(new EnterpriseUserExtension().setCostCenter("c1"));
    UserResource made = read(send("POST", "/Users", ada).expect(201), UserResource.class);
    assertEquals(ada.getEmails(), made.getEmails());
    var expected = made.asGenericScimResource();
    assertEquals("Lovelace", expected.getObjectNode().at("/name/familyName").textValue());
    assertEquals(
        new EnterpriseUserExtension().setCostCenter("c1"),
        made.getExtension(EnterpriseUserExtension.class));

    PatchRequest change =
        new PatchRequest(
            PatchOperation.replace("title", "Analyst"),
            PatchOperation.replace("name.familyName", "King"),
            PatchOperation.remove("emails[type eq \"home\"]"),
            PatchOperation.replace(ENTERPRISE + ":costCenter", "c2"));
    JsonNode changed = send("PATCH", "/Users/" + made.getId(), change).expect(200).json();
    change.apply(expected);
    for (String part : List.of("title", "emails", ENTERPRISE, "active", "userName")) {
      assertEquals(
          String.valueOf(expected.getObjectNode().get(part)), String.valueOf(changed.get(part)));
    }
    assertEquals("King", changed.at("/name/familyName").textValue());

    GroupResource group =
        new GroupResource()
            .setDisplayName("G")
            .setMembers(new Member().setValue(requireNonNull(made.getId())));
    GroupResource there = read(send("POST", "/Groups", group).expect(201), GroupResource.class);
    assertEquals("User", requireNonNull(there.getMembers()).getFirst().getType());
    UserResource member = read(scim.get("/Users/" + made.getId()), UserResource.class);
    assertEquals(there.getId(), requireNonNull(member.getGroups()).getFirst().getValue());
  }

  @Test
  void whatIsToldOfTheServerIsUnderstood() throws JsonProcessingException {
    var config =
        read(scim.get("/ServiceProviderConfig").expect(200), ServiceProviderConfigResource.class);
    assertTrue(config.getPatch().isSupported() && config.getEtag().isSupported());
    assertEquals("index", requireNonNull(config.getPagination()).getDefaultPaginationMethod());
    ListResponse<SchemaResource> schemas =
        list(scim.get("/Schemas").expect(200), new TypeReference<>() {});
    schemas.forEach(schema -> assertTrue(schema.getAttributes().size() > 1, schema.getName()));
    ListResponse<ResourceTypeResource> types =
        list(scim.get("/ResourceTypes").expect(200), new TypeReference<>() {});
    assertEquals(List.of("User", "Group"), names(types));
    ErrorResponse error = read(scim.get("/Users?filter=x"), ErrorResponse.class);
    assertEquals("400 invalidFilter", error.getStatus() + " " + error.getScimType());
    scim.create("{userName:'a'}");
    scim.create("{userName:'b'}");
    ListResponse<UserResource> page =
        list(scim.get("/Users?cursor=&count=1").expect(200), new TypeReference<>() {});
    assertNotNull(page.getNextCursor());
    assertEquals(2, page.getTotalResults());
  }

  @Test
  void filtersMeanWhatTheyMeanToOthers() throws JsonProcessingException {
    scim.create(
        "{userName:'abc', title:'A b', nickName:'ab', emails:[{value:'ab@x.example', type:'work'}]}");
    scim.create(
        "{userName:'Bcd', title:'a B', active:false, emails:[{value:'b@x.example', type:'home'},"
            + " {value:'a@x.example', type:'work'}]}");
    scim.create(
        "{userName:'x', displayName:'AB', name:{givenName:'b', familyName:'AB'},"
            + " phoneNumbers:[{value:'1', type:'work'}, {value:'ab', type:'b'}]}");
    scim.create("{userName:'ab@x.example', '" + ENTERPRISE + "':{costCenter:'Ab'}}");
    List<JsonNode> users = new ArrayList<>();
    String all = scim.get("/Users").expect(200).body();
    JsonUtils.getObjectReader().readTree(all).path("Resources").forEach(users::add);
    assertEquals(4, users.size());
    Tries.hold(
        filters(2),
        TRIES,
        filter -> {
          List<String> expected =
              users.stream()
                  .filter(user -> holds(filter, user))
                  .map(user -> user.path("userName").asText())
                  .toList();
          assertEquals(expected, scim.named(filter), filter);
        });
  }

  private static Arbitrary<String> filters(int deep) {
    Arbitrary<String> single =
        Arbitraries.of(
            "userName",
            "TITLE",
            "nickName",
            "displayName",
            "name.givenName",
            "name.familyName",
            ENTERPRISE + ":costCenter");
    Arbitrary<String> several = Arbitraries.of("emails.value", "emails.type", "phoneNumbers.value");
    Arbitrary<String> value =
        Arbitraries.of("a", "B", "ab", "AB@x.example", "work", "", "z").map(one -> '"' + one + '"');
    Arbitrary<String> order = Arbitraries.of("eq", "ne", "gt", "ge", "lt", "le", "co", "sw", "ew");
    Arbitrary<String> meeting = Arbitraries.of("eq", "co", "sw", "ew");
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            Combinators.combine(single, order, value).as(ScimPeerTest::words),
            Combinators.combine(several, meeting, value).as(ScimPeerTest::words),
            Arbitraries.oneOf(single, several).map(one -> one + " pr"),
            Arbitraries.of("active eq true", "active ne true", "not (active eq false)"),
            Combinators.combine(Arbitraries.of("type", "value"), order, value)
                .as((part, op, said) -> "emails[" + words(part, op, said) + " and type pr]"));
    if (deep == 0) {
      return leaf;
    }
    Arbitrary<String> less = filters(deep - 1);
    return Arbitraries.oneOf(
        leaf,
        less.map(one -> "not (" + one + ")"),
        Combinators.combine(less, Arbitraries.of("and", "or"), less)
            .as((one, word, other) -> "(" + one + ") " + word + " (" + other + ")"));
  }

  private static String words(String one, String two, String three) {
    return one + " " + two + " " + three;
  }

  private static boolean holds(String filter, JsonNode user) {
    try {
      return FilterEvaluator.evaluate(Filter.fromString(filter), user);
    } catch (ScimException e) {
      throw new AssertionError(filter, e);
    }
  }

  private static List<String> names(ListResponse<ResourceTypeResource> types) {
    return types.getResources().stream().map(ResourceTypeResource::getName).toList();
  }

  private Answer send(String method, String path, Object message) throws JsonProcessingException {
    return scim.send(method, path, JsonUtils.getObjectWriter().writeValueAsString(message));
  }

  private static <T> T read(Answer answer, Class<T> type) throws JsonProcessingException {
    return JsonUtils.getObjectReader().forType(type).readValue(answer.body());
  }

  private static <T> ListResponse<T> list(Answer answer, TypeReference<ListResponse<T>> type)
      throws JsonProcessingException {
    return JsonUtils.getObjectReader().forType(type).readValue(answer.body());
  }
}
