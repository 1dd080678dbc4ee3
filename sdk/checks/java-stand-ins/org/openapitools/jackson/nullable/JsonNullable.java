package org.openapitools.jackson.nullable;

public class JsonNullable<T> {
  public static <T> JsonNullable<T> of(T value) { return new JsonNullable<>(); }
  public static <T> JsonNullable<T> undefined() { return new JsonNullable<>(); }
  public T orElse(T other) { return other; }
}
