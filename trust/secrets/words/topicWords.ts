/** Things of one kind, a kind a line: words of the lists and what stands beside them, folded (see `fold.ts`). */
export const TOPIC_WORDS: readonly string[] = [
  // food and drink, and what else is bought where they are
  `battery batteries bleach detergent napkin paper shampoo soap sponge tissue toothpaste apple apricot avocado bacon bake banana basil batter bean beef beer berry biscuit boil bowl bread broccoli buffet
    burger butter cabbage cake candy carrot cattle celery cereal cheese cherry chicken chocolate chop cider cinnamon
    citrus clove cocoa coconut coffee cookie corn cotton cream crisp cucumber cup cupcake curry dinner dish donut
    dough duckling egg fish flavor flour food fork fruit fry garlic ginger grain grape gravy grease hamburger honey
    ice jelly juice kale ketchup kiwi knife lamb leek lemon lettuce lobster lunch mango meat melon milk mix muffin
    mushroom mustard noodle nut oatmeal oil olive onion orange oven oyster pan pancake pasta pastry pea peach peanut
    pear peas pepper pie pizza plate plum pop pork potato poultry prune pudding pumpkin radish raisin raspberry rice
    roast sake salad salmon salt sauce saucepan sausage seafood shrimp snack soda soup soya spice spinach spoon
    spread steak stir strawberry sugar sushi syrup taste tea teaspoon tequila toast tobacco toffee tofu tomato treat
    tuna turkey turnip vanilla veal vegetable vinegar waffle water wheat wine yogurt`,
  // clothes and what is worn
  `attire bag belt bikini black blouse blue boot bracelet brown button cap cloth clothes coat costume cotton cuff
    diamond dress dresses fabric fashion garment glasses glove gown hat helmet hood jacket jean jeans jersey jewel
    knit lace leather linen mask mitten napkin necklace nylon overall pajamas pants pocket purse ring robe sandal
    sandals satin scarf shirt shoe shorts silk skirt sleeve slipper sock suede suit sunglasses sweater sweatshirt tie
    trousers tuxedo umbrella uniform veil velvet vest watch wear white wool zipper`,
  // colours
  `amber azure beige black blonde blue bright bronze brown chalk color colour coral crimson cyan dark emerald gold
    gray green grey indigo ivory lavender lemon light magenta maroon navy olive orange pale pink purple red rose ruby
    sapphire scarlet silver teal violet white yellow`,
  // animals
  `alligator animal ant aphid bat bear bee bird buffalo bull butterfly camel cat cattle chicken chimney clam cobra
    cow coyote crab crane cricket crocodile crow deer dinosaur dog dolphin donkey dove dragon duck duckling ducks
    eagle eel elephant elephants elk emu fawn ferret firefly fish flea flock fly fowl fox foxes frog gecko giraffe
    goat goldfish goose gorilla hamster hawk hedgehog hen heron hippo hornet horse husky iguana insect jaguar
    jellyfish kangaroo kitten koala ladybug lamb leech leopard lion lizard llama lobster lynx mammal monkey mosquito
    moth mouse mule mustang newt octopus ostrich otter owl oyster panda panther parrot peacock pelican penguin pet
    pheasant pig pigeon pony puffin puppy python rabbit rabbits raccoon rat raven rhino robin rodent salmon sardine
    scorpion seal shark sheep shrimp skunk snail snake spider squirrel starfish swallow swan tadpole tiger toad
    tortoise trout tuna turkey turtle viper vixen vulture wagtail walrus wasp weasel whale wolf worm yak zebra`,
  // hobbies, sports and games
  `art bagpipe banjo baseball basket bike book bowling boxing camera camp card chess climb cook craft cricket
    cycling dance dive draw drum exercise film fish fishing fitness football game garden golf guitar gym gymnast hike
    hobby hockey hunt hunting jazz jogger jump knit knitting magic movie museum music novel opera paint photo piano
    pizza play poem poker puzzle race read ride run sail saxophone shop sing skate ski sleep soccer sport surf swim
    swimming swing team tennis theater tour toy travel trek trip trumpet video violin volleyball walk write yoga`,
  // body and health
  `acne age alcohol ankle arm asthma back beard belly blood body bone brain breast cheek chest chin clinic cough
    diet disease doctor ear elbow eye face family fever finger fingers flesh foot forehead gender gum hair hand head
    health heart heel hip hospital illness iris itch jaw kidney knee knuckle leg limb lip liver lung medical mouth
    muscle nail neck nerve nose nostril obesity organ pain palm patient pimple pulse rib salt shoulder sick skin
    skull smile smoke spine stomach sugar tail thigh throat thumb tissue tobacco toe toenail tongue tooth vein waist
    wing wrist`,
  // weather, land and sky
  `air arctic autumn bay beach breeze bright canyon cave cedar cliff climate cloud coast cold cool crater creek
    daisy dawn deep desert dew dry dune dust earth fall field fire flood flower fog forest fountain front frost
    galaxy gale gauge geyser glacier glen grass hail hazard heat hill hollow hot humid hurricane ice iceberg iris
    island jungle lagoon lake land leaf light lightning lily liquid maple mass melt meteor mist moist moon mountain
    mud oak ocean orchid peak plain planet pond pool puddle rain rainbow ravine reef ridge river rock rose rough sand
    sea season shade shallow shore sky sleet snow soil solar spring star storm stream summer sun sunset surface
    temperature thaw thunder tide tornado torrent tree tropical tulip twig upper valley vapor vine vital volcano warm
    water wave weather wet willow wind winter`,
  // home, furniture, household
  `aquarium attic barrel basin basket bath bathroom bed bedroom bench blanket board bottle bowl box brick broom
    bucket cabin cabinet can candle carpet cart ceiling chair clock closet couch cup curtain cushion desk dish door
    drawer dryer envelope fan fence floor fork fridge furnace garage garden gate glass hall hammer home house jar
    kettle key kitchen knife ladder lamp light locker lounge luggage mirror mixer mop mug nail oven package pan paper
    pen pencil picture pillow plate pliers pot rack roof room rug scissors shampoo shelf shower sink soap sofa sponge
    spoon stool stove suitcase table tank tape teaspoon tent toaster toilet tool towel towels toy tray tub tube
    vacuum vase wall washing window wood wrap`,
  // people and family
  `actor adult aide artist aunt baby baker boss boy brother captain carpenter chef child clerk coach cousin cowboy
    dad daddy daughter dentist detective doctor driver editor engineer family farmer father friend girl grandfather
    grandma guide hunter husband infant judge kid king lady lawyer maid mailman mama man mechanic mom mother mum
    neighbor nephew niece nurse painter papa parent person pilot plumber police priest prince queen sailor senior
    sibling singer sister soldier son stepfather student surgeon teacher teen tutor twin uncle usher veteran waiter
    wife woman writer youth`,
  // places, traffic
  `abbey aircraft airline airplane airport aisle alley arcade auto avenue bakery bank bar bicycle bike boat
    boulevard bridge bus cab cafe camp canal canoe car cart casino castle church cinema city club college corner
    cottage country cruise east elevator ferry flight gate hall harbor highway hospital hotel house island jeep kiosk
    lane library mall market motel museum north office palace park path pharmacy plane plaza port pub restaurant
    river road rocket route runway salon school scooter sedan shed ship shop sidewalk sled south stadium stairs
    station store street subway tavern taxi temple theater tower town track trade trail train travel tricycle truck
    tunnel university van vehicle vessel village wagon west world yacht zone zoo`,
  // numbers, time
  `afternoon age annual april august autumn birthday century chapter daily date day daytime decade december digit
    double dozen eight eighteen eleven evening february fifteen fifty first five forty four friday half holiday hour
    hundred january july june last march may million minute monday month morning next night nine nineteen noon
    november october once one saturday second september seven six sixteen sixty spring summer sunday ten term third
    thirteen thirty thousand three thursday time today tomorrow tuesday twelve twenty twice two wednesday week
    weekday weekend winter year yesterday zero`,
  // tools, materials
  `axe blade board bolt brick brush cement chain chalk chisel clamp concrete cord crane drill drum fabric file glue
  grinder hammer hatchet hinge hook hose iron ladder lathe lever lumber metal mortar nail oil paint pipe plank plastic
  pliers pulley rope rubber ruler sand sandpaper saw scissors screw screwdriver shovel steel stone string tape timber
  tool toolbox tweezers vise wax wedge welder wheel wire wood wrench`,
  // what one does
  `bake bring build buy call carry catch clean climb come cook cry cut dance dig draw dream drink drive eat fall feel fight
  find fly follow give grow hear hide hit hold hug jump kick kiss know laugh learn leave lift listen look love meet move
  open paint play pull push read ride run see sell sing sit sleep smile speak stand swim take talk teach think throw
  touch wait walk wash watch win work write`,
  // what is written on forms
  `account address age birth birthday city code country date email fax gender id language name number office phone
  postal region state street surname title village zip`,
  // Chinese lists of single characters: numbers, directions, seasons and days, elements, signs, colours, animals, food, family, names
  [...'一二三四五六七八九十百千万萬零两兩'].join(' '),
  [...'东東南西北中上下左右前后後内內外里裡'].join(' '),
  [...'春夏秋冬年月日时時分秒早晚今明昨天'].join(' '),
  [...'金木水火土风風雷电電山石日月星云雲雨雪'].join(' '),
  [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'].join(' '),
  [...'红紅橙黄黃绿綠青蓝藍紫黑白灰粉金银銀棕'].join(' '),
  [...'鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬猫貓鸭鴨鹅鵝鱼魚鸟鳥象熊狼鹿虫蟲'].join(' '),
  [...'柴米油盐鹽酱醬醋茶酒糖肉菜蛋奶面麵饭飯鱼魚虾蝦果豆瓜葱蔥姜薑蒜鸡雞牛猪豬羊水包苹蘋大小'].join(' '),
  [...'父母兄弟姐妹爸妈媽哥爷爺奶叔姨儿兒女子孙孫夫妻'].join(' '),
  [
    ...'赵趙钱錢孙孫李周吴吳郑鄭王冯馮陈陳褚卫衛蒋蔣沈韩韓杨楊朱秦许許何吕呂张張孔曹严嚴华華金魏陶姜刘劉黄黃林高马馬郭罗羅梁宋唐',
  ].join(' '),
  // the same in Korean and Japanese
  `요일 월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일 오늘 내일 어제 아침 점심 저녁 주말 평일 봄 여름 가을 겨울`,
  `서울 부산 대구 인천 광주 대전 울산 세종 제주 제주도 경기 경기도 강원 강원도 충북 충남 전북 전남 경북 경남`,
  `하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 스물 일 이 삼 사 오 육 칠 팔 구 십 백 천 만`,
  `우유 계란 빵 사과 고기 김치 밥 국 커피 콜라 주스 설탕 소금 기름 간장 고추 고추장 된장 마늘 양파 감자 고구마 당근 오이 배추
  콩나물 두부 라면 국수 냉면 만두 김밥 떡 떡볶이 갈비 삼겹살 불고기 돼지고기 소고기 닭고기 생선 새우 오징어 참치 딸기 바나나
  포도 수박 복숭아 참외 귤 과일 채소 과자 초콜릿 치즈 버터 음료수 맥주 소주`,
  `강아지 개 고양이 토끼 호랑이 사자 코끼리 원숭이 기린 곰 여우 늑대 사슴 돼지 소 말 양 염소 닭 오리 새 비둘기 까치 참새 물고기
  고래 상어 거북이 개구리 뱀 나비 잠자리 벌 개미 거미 쥐 병아리 송아지`,
  `아버지 어머니 아빠 엄마 할머니 할아버지 누나 언니 오빠 동생 삼촌 이모 고모 아들 딸 남편 아내 부모 조카 사촌`,
  `축구 야구 농구 배구 수영 골프 탁구 테니스 스키 태권도 마라톤 씨름 유도 검도 등산 낚시 볼링`,
  `げつようび かようび すいようび もくようび きんようび どようび にちようび きょう あした きのう あさ ひる ゆうがた よる しゅうまつ はる
  なつ あき ふゆ`,
  // days, colours, animals, food in Spanish, French, Italian, Portuguese, Czech, without accents
  `lunes martes miercoles jueves viernes sabado domingo lundi mardi mercredi jeudi vendredi samedi dimanche lunedi martedi
  mercoledi giovedi venerdi sabato domenica segunda terca quarta quinta sexta pondeli utery streda ctvrtek patek sobota
  nedele primavera verano otono invierno printemps ete automne hiver estate autunno inverno verao outono jaro leto
  podzim zima enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier fevrier
  mars avril mai juin juillet aout septembre octobre novembre decembre`,
  `rojo azul verde amarillo negro blanco gris rosa morado naranja marron dorado rouge bleu vert jaune noir blanc rose violet
  rosso blu giallo nero bianco grigio viola arancione marrone vermelho amarelo preto branco cinza roxo marrom laranja
  cervena modra zelena zluta cerna bila seda ruzova fialova hneda`,
  `perro gato caballo vaca cerdo oveja cabra gallina pato conejo raton pajaro pez oso lobo zorro leon tigre elefante mono
  rana serpiente tortuga abeja mariposa chien chat cheval vache cochon mouton chevre poule canard lapin souris oiseau
  poisson ours loup renard lion tigre singe grenouille serpent tortue abeille papillon cane gatto cavallo mucca maiale
  pecora capra gallina anatra coniglio topo uccello pesce orso lupo volpe leone scimmia rana ape farfalla cachorro cavalo
  vaca porco ovelha galinha coelho rato passaro peixe urso raposa leao macaco abelha borboleta pes kocka kun krava prase
  ovce koza slepice kachna kralik mys ptak ryba medved vlk liska lev slon opice zaba had vcela motyl`,
  `pan leche huevo huevos queso tomate arroz pollo pescado carne azucar sal aceite cebolla ajo patata papa manzana naranja
  platano limon cafe te agua vino cerveza pain lait oeuf oeufs fromage tomate riz poulet poisson viande sucre sel huile
  oignon ail pomme orange banane citron eau vin biere pane latte uovo uova formaggio pomodoro riso pollo carne zucchero
  sale olio cipolla aglio mela arancia limone acqua vino birra pao leite ovo ovos queijo feijao frango peixe acucar oleo
  cebola alho batata maca laranja banana limao agua vinho cerveja chleba chleb mleko vejce syr rajce ryze kure maso cukr
  sul olej cibule cesnek jablko pomeranc voda vino pivo`,
  // what is bought and eaten, in ideographs
  `卵 玉子 砂糖 牛肉 豚肉 鶏肉 納豆 豆腐 牛乳 味噌 醤油 塩 油 胡麻油 ごま油 小麦粉 紅茶 緑茶 麦茶 氷 魚 鰻 秋刀魚 帆立 野菜 小松菜 蓮根 里芋 薩摩芋 さつま芋 じゃが芋 玉葱 人参 大根 空豆 そら豆 小豆 林檎 蜜柑 葡萄 西瓜
    桃 梨 苺 柿 饂飩 うどん 蕎麦 ざる蕎麦 素麺 そう麺 ご飯 酢飯 米 肉 肉まん たこ焼き たい焼き 天ぷら 手巻き寿司 寿司 丼 蒲鉾 紅生姜 大蒜 蜂蜜 餡子 黄粉 料理 飲み物 石鹸 洗剤 電池 手袋 軍手 靴下 歯ぶらし`,
  // days and times, in ideographs
  `月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 一日 二日 三日 四日 五日 六日 七日 八日 九日 十日 五月 昨日 今日 明日 今夜 今週 今回 今年 毎日 昨夜 年末 年始 半年 年間 昼間 夕べ 時々 時間 時代 最近 最初 途中 最後 平日 祝日 休日 午前 午後`,
  // of a family, in ideographs
  `父親 母親 父 母 息子 娘 妹 弟 姉 兄 夫 妻 旦那 夫婦 祖父母 祖父 祖母 叔父さん 伯父さん 叔母さん 伯母さん 従兄弟 従姉妹 赤ちゃん 孫 恋人 友達 家族`,
  // animals, in ideographs
  `犬 猫 子犬 小犬 野良犬 野良猫 狐 狸 兎 鶏 蛙 小鳥 鳥 魚 馬 牛 豚 羊 子羊 熊 小熊 猿 虎 象 鹿 毛虫 蛍 恐竜 麒麟 熱帯魚 盲導犬 駱駝 洗熊`,
  // of a body, in ideographs
  `頭 目 耳 鼻 口 首 手首 手 足 手足 背中 背骨 背筋 骨盤 鎖骨 親指 薬指 小指 眉毛 涙 血液 血圧 髪 肩 腰 胸 腹 腕 膝 掌 手のひら 鱗 産毛 病気 体調 体力 平熱 貧血`,
];
