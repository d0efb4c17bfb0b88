package org.fedoraproject.hubs.listener.archive;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The archive of the bus, {@code hubs.archive.*}.
 *
 * @param url its search address, such as {@code https://apps.fedoraproject.org/datagrepper/v2/search}; absent: nothing is made up for
 * @param rows messages a page (default 100, which is also the most)
 * @param pause between two requests (default 1s)
 * @param timeout for a whole answer (default 60s)
 * @param slice time that one series of pages covers (default 6h): archives are slow over long spans
 * @param gap silence that counts as one (default 1m)
 * @param overlap asked for before the last message seen, for those that arrived late (default 10m)
 * @param atMost how far back a gap is filled by itself (default 7d); more is the command's business
 * @param settle how long after a source came back the archive is asked, so that it has caught up itself (default 30s)
 */
@ConfigurationProperties("hubs.archive")
public record ArchiveConfiguration(
        @Nullable String url,
        @Bindable(defaultValue = "100") int rows,
        @Bindable(defaultValue = "1s") Duration pause,
        @Bindable(defaultValue = "60s") Duration timeout,
        @Bindable(defaultValue = "6h") Duration slice,
        @Bindable(defaultValue = "1m") Duration gap,
        @Bindable(defaultValue = "10m") Duration overlap,
        @Bindable(defaultValue = "7d") Duration atMost,
        @Bindable(defaultValue = "30s") Duration settle) {

    /** An archive with the defaults. */
    public static ArchiveConfiguration of(String url) {
        return new ArchiveConfiguration(
                url,
                100,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Duration.ofHours(6),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                Duration.ofSeconds(30));
    }

    /** The same with longer or shorter slices. */
    public ArchiveConfiguration withSlice(Duration longer) {
        return new ArchiveConfiguration(url, rows, pause, timeout, longer, gap, overlap, atMost, settle);
    }

    /** Whether there is an archive. */
    public boolean isOn() {
        return url != null && !url.isBlank();
    }

    /**
     * Where it is.
     *
     * @throws ArchiveException when the address is none
     */
    URI address() throws ArchiveException {
        try {
            URI address = URI.create(String.valueOf(url).strip());
            boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (http && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new ArchiveException(
                    "hubs.archive.url is no address; it looks like https://host/datagrepper/v2/search", e);
        }
        throw new ArchiveException("hubs.archive.url is no address; it looks like https://host/datagrepper/v2/search");
    }
}
