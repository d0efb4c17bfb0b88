package org.example.weather;

import jakarta.inject.Singleton;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

@Singleton
final class WeatherWidget implements Widget<WeatherSettings, WeatherView> {

    private static final WidgetProfile<WeatherSettings> PROFILE = WidgetProfile.of(
                    "weather", Shelf.WORK, new WeatherSettings("Brno", 20))
            .in(Column.SIDE);

    @Override
    public WidgetProfile<WeatherSettings> profile() {
        return PROFILE;
    }

    @Override
    public String title(WeatherSettings configuration, Texts texts) {
        return texts.say("title") + " " + configuration.place();
    }

    @Override
    public WeatherView view(ViewInput<WeatherSettings> input) {
        return new WeatherView(
                input.configuration().place(), input.configuration().degrees());
    }
}
