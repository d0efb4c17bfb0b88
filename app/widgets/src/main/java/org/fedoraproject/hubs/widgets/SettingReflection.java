package org.fedoraproject.hubs.widgets;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.widgets.Setting.Limits;
import org.fedoraproject.hubs.widgets.Setting.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings off a record: its components' types, {@link Input} and the constraints of jakarta.validation. By reflection, because
 * records also come in jars that our compiler never saw. Stateless.
 */
final class SettingReflection {

    /** Most characters of a line where nothing is said. */
    private static final int LINE = 200;

    /** Most characters of several lines where nothing is said. */
    private static final int TEXT = 8000;

    /** Most items of a list where nothing is said. */
    private static final int ITEMS = 50;

    private SettingReflection() {}

    /** @throws IllegalArgumentException when a component's type cannot be typed in; the message says which types can */
    static List<Setting> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> setting(component, true))
                .toList();
    }

    private static Setting setting(RecordComponent component, boolean lists) {
        Input input = component.getAnnotation(Input.class);
        Input.Way way = input == null ? null : input.value();
        Class<?> type = component.getType();
        if (lists && type == List.class && component.getGenericType() instanceof ParameterizedType of) {
            return list(component, of.getActualTypeArguments()[0], way);
        }
        return single(component.getName(), component.getAccessor(), type, way)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "the setting " + component.getName() + " of "
                                        + component.getDeclaringRecord().getName() + " is a "
                                        + component.getGenericType().getTypeName()
                                        + "; settings are boolean, int, long, String, enums, and lists of strings or of records of these"));
    }

    private static Optional<Setting> single(
            String name, AnnotatedElement limits, Class<?> type, Input.@Nullable Way way) {
        if (type == boolean.class) {
            return Optional.of(new Setting(name, Sort.TICK, new Limits(0, 1, false, ""), List.of(), List.of()));
        }
        if (type == int.class || type == long.class) {
            return Optional.of(new Setting(name, Sort.NUMBER, numbers(limits, type), List.of(), List.of()));
        }
        if (type.isEnum()) {
            List<String> choices = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return Optional.of(new Setting(name, Sort.CHOICE, new Limits(0, 1, true, ""), choices, List.of()));
        }
        if (type == String.class) {
            Sort sort = way == null ? Sort.LINE : Sort.valueOf(way.name());
            return Optional.of(new Setting(name, sort, lengths(limits, usual(sort)), List.of(), List.of()));
        }
        return Optional.empty();
    }

    private static Setting list(RecordComponent component, Type item, Input.@Nullable Way way) {
        Limits limits = lengths(component.getAccessor(), ITEMS);
        if (item == String.class) {
            Sort sort = way == null ? Sort.LINE : Sort.valueOf(way.name());
            AnnotatedElement annotated = component.getAnnotatedType() instanceof AnnotatedParameterizedType type
                    ? type.getAnnotatedActualTypeArguments()[0]
                    : component.getAccessor();
            Setting each =
                    new Setting(component.getName(), sort, lengths(annotated, usual(sort)), List.of(), List.of());
            return new Setting(component.getName(), Sort.LIST, limits, List.of(), List.of(each));
        }
        if (item instanceof Class<?> row && row.isRecord()) {
            List<Setting> parts = Arrays.stream(row.getRecordComponents())
                    .map(part -> setting(part, false))
                    .toList();
            return new Setting(component.getName(), Sort.ROWS, limits, List.of(), parts);
        }
        throw new IllegalArgumentException("the setting " + component.getName() + " of "
                + component.getDeclaringRecord().getName()
                + " is a list of " + item.getTypeName() + "; lists are of strings or of records");
    }

    private static int usual(Sort sort) {
        return switch (sort) {
            case MARKDOWN, LINES -> TEXT;
            case LINK -> org.fedoraproject.hubs.core.text.SafeLink.MAX_LENGTH;
            default -> LINE;
        };
    }

    private static Limits numbers(AnnotatedElement limits, Class<?> type) {
        Min least = limits.getAnnotation(Min.class);
        Max most = limits.getAnnotation(Max.class);
        long lowest = type == int.class ? Integer.MIN_VALUE : Long.MIN_VALUE;
        long highest = type == int.class ? Integer.MAX_VALUE : Long.MAX_VALUE;
        return new Limits(
                least == null ? lowest : Math.max(lowest, least.value()),
                most == null ? highest : Math.min(highest, most.value()),
                true,
                "");
    }

    private static Limits lengths(AnnotatedElement limits, int usual) {
        Size size = limits.getAnnotation(Size.class);
        Pattern pattern = limits.getAnnotation(Pattern.class);
        boolean required = limits.isAnnotationPresent(NotBlank.class) || limits.isAnnotationPresent(NotEmpty.class);
        int least = size == null ? 0 : size.min();
        int most = size == null || size.max() == Integer.MAX_VALUE ? usual : size.max();
        return new Limits(least, most, required || least > 0, pattern == null ? "" : pattern.regexp());
    }
}
