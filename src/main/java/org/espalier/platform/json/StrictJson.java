package org.espalier.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of JSON texts and collects every fault: unknown members, wrong types, values that
 * break a constraint, members that contradict each other. Only a text that is not JSON at all ends
 * the search at the first fault.
 */
@ApplicationScoped
public class StrictJson {

  /** Objects and lists may not be nested deeper than this in what clients send. */
  public static final int MOST_NESTED = 50;

  private static final int MOST_DIGITS = 100;
  private static final int LONGEST_NAME = 1_000;

  private final JsonMapper mapper;
  private final Constraints constraints;

  StrictJson(Constraints constraints) {
    this.constraints = constraints;
    this.mapper =
        JsonMapper.builder(factory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new StrictScalars())
            .addHandler(new Collector())
            .build();
  }

  /** Makes parsers that do not go beyond what clients may send: depth, digits, names. */
  public static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MOST_NESTED)
                .maxNumberLength(MOST_DIGITS)
                .maxNameLength(LONGEST_NAME)
                .build())
        .build();
  }

  /**
   * Makes mappers for texts that are read as trees: no member twice, nothing behind the end,
   * numbers with all their digits.
   */
  public static JsonMapper trees() {
    return JsonMapper.builder(factory())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
  }

  /** Reads a text and checks everything that can be checked without looking at other things. */
  public <T> Parsed<T> read(byte[] json, Class<T> type) {
    Parsed<T> bound = bind(json, type);
    if (bound.value() != null) {
      constraints.check(bound.value(), bound.faults());
    }
    return bound;
  }

  /** Reads a text that was checked before. */
  public <T> Parsed<T> bind(byte[] json, Class<T> type) {
    Faults faults = new Faults();
    try {
      T value = mapper.readerFor(type).withAttribute(Faults.class, faults).readValue(json);
      if (value == null && faults.isEmpty()) {
        faults.add("", FaultCode.REQUIRED, "A JSON object is needed here.");
      }
      return new Parsed<>(value, faults);
    } catch (InvalidDefinitionException e) {
      throw new IllegalStateException("cannot read " + type, e);
    } catch (JsonMappingException e) {
      faults.add(
          "", FaultCode.MALFORMED, "The JSON cannot be read" + place(e) + ": " + reason(e) + ".");
    } catch (JsonProcessingException e) {
      faults.add(
          "", FaultCode.MALFORMED, "The text is not JSON" + place(e) + ": " + reason(e) + ".");
    } catch (IOException e) {
      faults.add("", FaultCode.MALFORMED, "The text is not UTF-8.");
    }
    return new Parsed<>(null, faults);
  }

  /** Checks a record that came by another way than JSON, such as a GraphQL input. */
  public <T> T checked(T value) {
    Faults faults = new Faults();
    constraints.check(value, faults);
    faults.throwIfAny();
    return value;
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  private static String reason(JsonProcessingException e) {
    String said = e.getOriginalMessage();
    if (said.startsWith("Duplicate field")) {
      return "a member is given twice";
    }
    if (said.contains("UTF-8")) {
      return "the bytes are not UTF-8";
    }
    if (said.contains("nesting depth")) {
      return "it is nested too deep";
    }
    return said.contains("end-of-input") ? "it ends too early" : "it is broken here";
  }

  /** Notes what Jackson stumbles over, and lets it go on. */
  private static final class Collector extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> reader,
        Object bean,
        String name)
        throws IOException {
      Faults faults = (Faults) context.getAttribute(Faults.class);
      faults.add(
          LocatedRecord.member(context, name),
          FaultCode.UNKNOWN_MEMBER,
          "There is no member " + quoted(name) + " here.");
      parser.skipChildren();
      return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType target,
        com.fasterxml.jackson.core.JsonToken token,
        JsonParser parser,
        String failure)
        throws IOException {
      String wanted = target.isCollectionLikeType() ? "a list" : "an object";
      StrictScalars.note(context, parser, FaultCode.WRONG_TYPE, "This must be " + wanted + ".");
      parser.skipChildren();
      return null;
    }

    /** A scalar where a record should be. */
    @Override
    public @Nullable Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> target,
        ValueInstantiator instantiator,
        JsonParser parser,
        String failure)
        throws IOException {
      StrictScalars.note(context, parser, FaultCode.WRONG_TYPE, "This must be an object.");
      parser.skipChildren();
      return null;
    }

    private static String quoted(String name) {
      return "\"" + (name.length() > 60 ? name.substring(0, 60) + "…" : name) + "\"";
    }
  }
}
