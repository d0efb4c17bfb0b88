package org.fedoraproject.hubs.widgets;

import com.github.jknack.handlebars.ValueResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets templates read the components of records and nothing else: no method, no field, no bean property of any other object. An empty
 * {@link Optional} reads as absent. Thread-safe.
 */
public final class RecordValueResolver implements ValueResolver {

    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new LinkedHashMap<>();
            if (type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    component.getAccessor().setAccessible(true);
                    accessors.put(component.getName(), component.getAccessor());
                }
            }
            return accessors;
        }
    };

    @Override
    public Object resolve(Object context, String name) {
        Method accessor = COMPONENTS.get(context.getClass()).get(name);
        if (accessor == null) {
            return UNRESOLVED;
        }
        return read(context, accessor).orElse(UNRESOLVED);
    }

    @Override
    public Object resolve(Object context) {
        return context instanceof Record ? context : UNRESOLVED;
    }

    @Override
    public Set<Map.Entry<String, Object>> propertySet(Object context) {
        Set<Map.Entry<String, Object>> out = new HashSet<>();
        COMPONENTS
                .get(context.getClass())
                .forEach((name, accessor) ->
                        read(context, accessor).ifPresent(value -> out.add(Map.entry(name, value))));
        return out;
    }

    private static Optional<Object> read(Object context, Method accessor) {
        try {
            @Nullable Object value = accessor.invoke(context);
            return value instanceof Optional<?> optional
                    ? optional.map(Object.class::cast)
                    : Optional.ofNullable(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor + " of a view record", e);
        }
    }
}
